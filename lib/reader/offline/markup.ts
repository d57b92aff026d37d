// What a page of ours needs, read from its markup: the worker has no parser of HTML.

/** The picture of a page: its digest, and the derivatives that exist. */
export type PageSet = { files: string[]; pictures: Map<string, number[]> };

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/**
 * Style sheets, scripts and preloaded fonts of a page, and its pictures: of a story its own, not those around it.
 * @param links the header `Link`, which names what is to be preloaded
 */
export function readPage(html: string, links: string): PageSet {
  const files = [
    ...matches(links, /<(\/_next\/static\/[^>?]+)[^>]*>/g),
    ...matches(html, /<link\b[^>]*\bhref="(\/_next\/static\/[^"?]+)[^"]*"/g),
    ...matches(html, /<script\b[^>]*\bsrc="(\/js\/[^"]+)"/g),
  ];
  const pictures = new Map<string, number[]>();
  const [, head = ''] = /<html\b([^>]*)>/.exec(html) ?? [];
  if (!head.includes('data-lite')) {
    const [, story] = /<article class="article">([\s\S]*?)<footer class="article-foot">/.exec(html) ?? [];
    const main = story ?? html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    for (const [, digest = '', width] of main.matchAll(/\/anh\/([0-9a-f]{20})\/(\d{2,5})\.webp/g))
      pictures.set(digest, [...(pictures.get(digest) ?? []), Number(width)]);
  }
  return { files: [...new Set(files)], pictures };
}

/** The further modules that a script of ours loads when they are needed; they lie beside it. */
export const modulesOf = (script: string): string[] =>
  [...new Set(matches(script, /["']\.\/([\w-]+\.js)["']/g))].map((name) => `/js/${name}`);
