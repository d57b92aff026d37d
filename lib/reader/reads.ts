/** How long a story has to be seen to count as read; milliseconds. */
const enough = 5_000;

/**
 * Reports once that the story of this page was read: after it was visible for five seconds in all. Nobody is counted
 * who asks not to be tracked, and no draft; the server looks again.
 */
export function countRead(): void {
  const story = document.querySelector<HTMLElement>('[data-story]')?.dataset.story;
  const { doNotTrack, globalPrivacyControl }: Navigator & { globalPrivacyControl?: boolean } = navigator;
  if (!story || doNotTrack === '1' || globalPrivacyControl || location.pathname.startsWith('/xem-truoc'))
    return;
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
      navigator.sendBeacon('/doc-nhieu/dem', story);
    }, left);
  };
  page.addEventListener('visibilitychange', look);
  page.addEventListener('prerenderingchange', look);
  look();
}
