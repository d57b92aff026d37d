/** Whether a click or key means the page: with a modifier it means the browser. */
export const isPlain = (event: MouseEvent | KeyboardEvent): boolean =>
  !event.metaKey && !event.ctrlKey && !event.altKey;
