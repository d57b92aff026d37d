// Runs before the first paint, written into the head of every page: what the reader chose for this device must not
// flash. Every byte of it is sent with every page.
try {
  const { theme, text } = JSON.parse(localStorage.getItem('comforts') ?? '{}');
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  if (text) dataset.text = text;
} catch {
  // Storage is switched off, or holds what we did not write: the page is as the paper makes it.
}
