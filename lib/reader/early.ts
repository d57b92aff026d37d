// Runs before the first paint, written into the head of every page: what the reader chose for this device must not
// flash. Every byte of it is sent with every page.
try {
  const { theme, text } = JSON.parse(localStorage.getItem('comforts') ?? '{}');
  const { dataset } = document.documentElement;
  // The papers of tokens.css: the browser's own frame takes the colour too.
  const paper = new Map([
    ['light', '#fdfcf8'],
    ['dark', '#15140f'],
    ['sepia', '#f5ead3'],
  ]).get(theme);
  if (paper) {
    dataset.theme = theme;
    document.head.insertAdjacentHTML('afterbegin', `<meta name=theme-color content=${paper}>`);
  }
  if (/^[134]$/.test(text)) dataset.text = text;
} catch {
  // Storage is switched off, or holds what we did not write: the page is as the paper makes it.
}
