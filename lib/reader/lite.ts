// On a page without pictures: one that is asked for comes in the place of its link.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.lite-picture') : null;
  if (!(link instanceof HTMLAnchorElement) || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const picture = new Image(Number(link.dataset.width), Number(link.dataset.height));
  picture.alt = link.dataset.alt ?? '';
  picture.src = link.href;
  picture.tabIndex = -1;
  picture.className = 'lite-shown';
  link.replaceWith(picture);
  picture.focus({ preventScroll: true });
});
