/** No address of the paper is longer, in bytes without its query; a search may bring ten thousand letters there. */
const longestPath = 4096;

const dots = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * The target of a request as this server knows addresses, from its root and without segments of dots; undefined when
 * it is none: an escape that means no character, a control character, a path longer than any.
 * @param {string} target as it stands in the first line of the request
 * @returns {string | undefined}
 */
export function addressOfTarget(target) {
  // Who asks as if we were a proxy means our own address all the same (RFC 9112, 3.2.2).
  const address = target.replace(/^https?:\/\/[^/?#]*(?=[/?#]|$)/i, '') || '/';
  if (address.startsWith('?')) return addressOfTarget(`/${address}`);
  const path = pathOf(address);
  if (!path.startsWith('/') || path.length > longestPath) return undefined;
  try {
    if (/\p{Cc}/u.test(decodeURIComponent(path))) return undefined;
    // The framework resolves them: whose an address is must be asked of the one that it serves.
    return dots.test(path) ? new URL(`http://paper${path}`).pathname + address.slice(path.length) : address;
  } catch {
    return undefined;
  }
}

/**
 * The path of an address, without its query.
 * @param {string} address
 */
export function pathOf(address) {
  const end = address.search(/[?#]/);
  return end < 0 ? address : address.slice(0, end);
}

/**
 * Whether an address belongs to the newsroom: its desk, its API and drafts. Nothing there is anybody else's.
 * @param {string} path
 */
export const isPrivate = (path) => /^\/(?:toa-soan|api|xem-truoc)(?:\/|$)/.test(path);

const forReading = ['GET', 'HEAD', 'OPTIONS'];

/** What is sent to us, and the form that is both read and sent. */
const forSending = new Map([
  ['/doc-nhieu/dem', ['POST', 'OPTIONS']],
  ['/da-luu/con-dang', ['POST', 'OPTIONS']],
  ['/ban-gon', ['GET', 'HEAD', 'POST', 'OPTIONS']],
]);

/**
 * What can be done with an address; undefined where the newsroom decides that itself.
 * @param {string} path
 * @returns {string[] | undefined}
 */
export function methodsOf(path) {
  return isPrivate(path) ? undefined : (forSending.get(path) ?? forReading);
}
