import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import { cardPolicy, draftPolicy, readerPolicy } from './lib/press/csp.mjs';
import { bundleReader, scriptHash } from './lib/reader/bundle.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];

const inNoFrame = [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }];

const forGood = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }];

const onDrafts = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
];

// Links that a reader comes near are got ahead, unless the reader saves data.
const ahead = [{ key: 'Speculation-Rules', value: '"/speculation-rules.json"' }];
// Pages for readers: neither what has a folder of its own, nor files, nor what is sent to us.
const readerPage = '/:path((?!(?:toa-soan|api|_next|xem-truoc|anh|js|ban-gon)(?:/|$))[^.]*)';
/** @type {import('next/dist/lib/load-custom-routes').RouteHas[]} */
const alreadyLite = [
  // The lite page is made of the whole one, which the server asks itself for.
  { type: 'header', key: 'x-whole-page' },
  { type: 'header', key: 'content-type' },
];

/**
 * An address with a slash at its end is read by the paper itself, which leads to the present address in one step; Next
 * would take the slash away and look no further.
 * @type {import('next/dist/lib/load-custom-routes').Rewrite[]}
 */
const slashes = [{ source: '/:path+/', destination: '/mot-dia-chi/:path+' }];

/**
 * Readers who ask for it, and those whose browsers save data, get pages without pictures and web fonts; who has chosen
 * the whole pages gets them in spite of the latter. docs/lite.md tells what caches in between have to know.
 * @type {import('next/dist/lib/load-custom-routes').Rewrite[]}
 */
const lite = [
  {
    source: readerPage,
    has: [{ type: 'cookie', key: 'lite', value: '1' }],
    missing: alreadyLite,
    destination: '/ban-gon/:path',
  },
  {
    source: readerPage,
    has: [{ type: 'header', key: 'save-data', value: '[oO][nN]' }],
    missing: [...alreadyLite, { type: 'cookie', key: 'lite', value: '0' }],
    destination: '/ban-gon/:path',
  },
];

/** @param {string} early the policy's name for the script in the head of each page */
const policies = (early) => [
  {
    source: '/((?!(?:toa-soan|api|_next|xem-truoc|nhung)(?:/|$)).*)',
    headers: [{ key: 'Content-Security-Policy', value: readerPolicy(early) }],
  },
  {
    source: '/xem-truoc/:path*',
    headers: [{ key: 'Content-Security-Policy', value: draftPolicy(early) }],
  },
  {
    source: '/nhung/:path*',
    headers: [{ key: 'Content-Security-Policy', value: cardPolicy }],
  },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Tests build beside a running paper, in a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  // lib/http does it, also with Brotli, and once for each page.
  compress: false,
  // Pictures are made once, at upload: nobody can have the framework make others at each request, and keep them on disk.
  images: { unoptimized: true },
  // Development writes nothing into the repository but its own folder.
  agentRules: false,
  // `npm test` checks types; a reader's server need not do it again.
  typescript: { ignoreBuildErrors: true },
  cacheHandler: here('lib/press/page-cache.mjs'),
  cacheHandlers: { default: here('lib/press/no-second-cache.mjs') },
  cacheMaxMemorySize: 0,
  // Crawlers get the finished page that everybody gets; nothing of it is streamed.
  htmlLimitedBots: /(?!)/,
  rewrites: async () => ({
    beforeFiles: [...slashes, ...lite],
    // An article as Markdown: no route can hold a segment with an ending.
    afterFiles: [
      { source: '/:section([a-z0-9-]+)/:slug([a-z0-9-]+).md', destination: '/ban-md/:section/:slug' },
      // What search engines know the paper's messages by.
      { source: '/:key([0-9a-f]{32}).txt', destination: '/khoa-indexnow/:key' },
    ],
    fallback: [],
  }),
  // The framework's own name for the front page would be a second address of it.
  redirects: async () => [{ source: '/index', destination: '/', permanent: true }],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // Only the card of an article is there to be shown by other sites.
    { source: '/((?!nhung/).*)', headers: inNoFrame },
    { source: '/:inside(nhung|toa-soan|api)/:path*', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] },
    { source: '/js/:path*', headers: forGood },
    {
      source: '/((?!(?:toa-soan|api|_next|xem-truoc|anh|js)(?:/|$)).*)',
      missing: [{ type: 'header', key: 'save-data', value: 'on' }],
      headers: ahead,
    },
    { source: '/xem-truoc/:path*', headers: onDrafts },
  ],
};

/** @type {(phase: string) => Promise<import('next').NextConfig>} */
export default async () => {
  const scripts = await bundleReader();
  const config = withPayload({ ...nextConfig, env: scripts });
  // Payload asks browsers for a client hint on every address, which costs a first visit a second request.
  const headers = async () => [
    ...((await nextConfig.headers?.()) ?? []),
    // Reader pages as the press finishes them; in development they carry the framework's scripts.
    ...(process.env.NODE_ENV === 'production' ? policies(scriptHash(scripts.EARLY_SCRIPT)) : []),
  ];
  return { ...config, headers };
};
