/** How long a page has to be seen for somebody to have stayed on it; milliseconds. */
const enough = 5_000;

/** Calls back once when the page has been visible for five seconds in all. */
export function whenStayed(run: () => void): void {
  const page: Document & { prerendering?: boolean } = document;
  let left = enough;
  let since = 0;
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    if (since) left -= Date.now() - since;
    since = 0;
    // A page that is made ahead of its reader is seen by nobody yet.
    if (!left || page.hidden || page.prerendering) return;
    since = Date.now();
    timer = window.setTimeout(() => {
      left = since = 0;
      run();
    }, left);
  };
  page.addEventListener('visibilitychange', look);
  page.addEventListener('prerenderingchange', look);
  look();
}
