// Beside the form of an article: what is typed there is drawn by the server as the page that it will be, and put in
// the place of what stands here. The desk sends the whole form at every change.

// Letters that come close together are drawn together; who types without a pause sees it all the same.
const pause = 120;
const [, article] = /^\/xem-truoc\/bai\/(\d+)/.exec(location.pathname) ?? [];
const desk: Window | undefined = window.opener ?? (window.parent === window ? undefined : window.parent);

/** The newest state of the form that has not been sent. */
let waiting: string | undefined;
let isDrawing = false;
let isGathering = false;

async function draw(): Promise<void> {
  if (isDrawing || waiting === undefined) return;
  isDrawing = true;
  const body = waiting;
  waiting = undefined;
  try {
    const answer = await fetch(`/xem-truoc/truc-tiep/${article}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    if (answer.ok) show(await answer.text());
  } catch {
    // Without a connection the page stays as it is; the next change is another try.
  }
  isDrawing = false;
  // What was typed meanwhile.
  draw();
}

function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [now, next] = [document.querySelector('main'), page.querySelector('main')];
  if (!now || !next) return;
  const { scrollX, scrollY } = window;
  bring(now, next);
  document.title = page.title;
  window.scrollTo(scrollX, scrollY);
}

/** Makes one element like another and touches only what differs: pictures that stay do not flicker. */
function bring(now: Element, next: Element): void {
  if (now.isEqualNode(next)) return;
  const [mine, theirs] = [[...now.childNodes], [...next.childNodes]];
  const isSame = now.cloneNode(false).isEqualNode(next.cloneNode(false));
  if (
    !isSame ||
    !mine.length ||
    [...mine, ...theirs].some((node) => node instanceof Text && node.data.trim())
  ) {
    now.replaceWith(document.adoptNode(next));
    return;
  }
  theirs.forEach((child, index) => {
    const old = mine[index];
    if (old instanceof Element && child instanceof Element && old.tagName === child.tagName)
      bring(old, child);
    else if (old) old.replaceWith(document.adoptNode(child));
    else now.append(document.adoptNode(child));
  });
  for (const old of mine.slice(theirs.length)) old.remove();
}

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== desk) return;
  if (data?.type !== 'payload-live-preview' || typeof data.data !== 'object') return;
  waiting = JSON.stringify(data.data);
  if (isGathering) return;
  isGathering = true;
  setTimeout(() => {
    isGathering = false;
    draw();
  }, pause);
});

// A link followed here would put a page into the frame that has no business there.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (link && !link.getAttribute('href')?.startsWith('#')) link.setAttribute('target', '_blank');
});

desk?.postMessage({ type: 'payload-live-preview', ready: true }, location.origin);
