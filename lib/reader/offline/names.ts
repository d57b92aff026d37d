/** What the worker's caches are called; a change of what stands in them changes the number, and the old ones go. */
export const cachePrefix = 'trang-nhat-';

const version = `${cachePrefix}1-`;

/** Pages by their path. */
export const pagesCache = `${version}pages`;
/** Style sheets, scripts, fonts and pictures. */
export const filesCache = `${version}files`;
/** What the worker has to remember. */
export const memoryCache = `${version}memory`;
/** Where it stands there. */
export const memoryPlace = '/memory';
