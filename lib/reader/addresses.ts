// next.config.mjs puts these in place when the pages are built; see bundle.mjs.

/** The script of every reader page. */
export const readerScript = process.env.READER_SCRIPT ?? '';
/** The script of the page of what a reader has saved and read. */
export const savedListScript = process.env.SAVED_LIST_SCRIPT ?? '';
/** The script of the page that a reader gets without a network. */
export const keptListScript = process.env.KEPT_LIST_SCRIPT ?? '';
/** The script of a draft that stands beside its form. */
export const livePreviewScript = process.env.LIVE_PREVIEW_SCRIPT ?? '';
/** The worker that keeps pages for when there is no network. */
export const offlineScript = process.env.OFFLINE_SCRIPT ?? '';
/** The worker that deletes what was kept, and itself. */
export const offlineOffScript = process.env.OFFLINE_OFF_SCRIPT ?? '';
/** What runs before the first paint: the text of a script, not its address. */
export const earlyScript = process.env.EARLY_SCRIPT ?? '';
