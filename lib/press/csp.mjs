/** Origins of the players that an embed may show in a frame, after a click; lib/content/embed.ts makes their addresses. */
export const frameOrigins = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://geo.dailymotion.com',
];

/**
 * The content security policy of finished pages: nothing but our own files runs or loads, and the one script that is
 * written into each page. `style` attributes carry a picture's colour and focal point.
 * @param {string} early the script that runs before the first paint, as a policy names it: `'sha256-…'`
 */
export const readerPolicy = (early) =>
  [
    "default-src 'self'",
    `script-src 'self' ${early}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `frame-src ${frameOrigins.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The same for drafts: the newsroom shows them in a frame beside the form.
 * @param {string} early
 */
export const draftPolicy = (early) =>
  readerPolicy(early).replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** The card of an article, which any site may show in a frame: no script at all, nothing to send anywhere. */
export const cardPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');
