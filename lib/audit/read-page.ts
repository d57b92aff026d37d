import { resolveAddress } from './addresses';
import { attribute, attributeWords, type Element, isElement, isHtml, readTree, textOf } from './html-tree';
import { readLinkedData } from './linked-data';
import type { PageFacts, SharePicture } from './page-facts';
import { readDirectives, speaksToUs } from './robots-directives';

type Source = {
  /** Absolute. */
  address: string;
  html: string;
  /** The `X-Robots-Tag` that came with it. */
  robotsHeader?: string | undefined;
};

type Place = { inBody: boolean; hidden: boolean };

/** Metadata by name, lower case, in the order of the page. */
type Metas = Map<string, string[]>;

/** What a page says of itself, as the tree tells that a browser would make of its HTML. Never throws. */
export function readPage({ address, html, robotsHeader }: Source): PageFacts {
  const facts: PageFacts = {
    ...{
      address,
      titles: [],
      descriptions: [],
      canonicals: [],
      index: true,
      follow: true,
      language: undefined,
    },
    ...{
      alternates: [],
      misplaced: [],
      headings: [],
      links: [],
      pictures: [],
      share: undefined,
      kind: undefined,
    },
    ...{ published: undefined, modified: undefined, files: [], versions: [], continues: false },
    ...{ data: { nodes: [], problems: [] }, unreadable: false },
  };
  const tree = readTree(html);
  if (!tree) return { ...facts, unreadable: true };

  const metas: Metas = new Map();
  const scripts: string[] = [];
  const resolve = (written: string) => resolveAddress(written, base);
  let base = address;
  // A tree is at most some hundred elements deep: the reader's stack holds it.
  const visit = (element: Element, place: Place) => {
    const here = {
      inBody: place.inBody || element.tagName === 'body',
      hidden: place.hidden || isHidden(element),
    };
    if (isHtml(element)) {
      if (element.tagName === 'base' && base === address)
        base = resolve(attribute(element, 'href') ?? '') ?? base;
      else if (isDataScript(element)) scripts.push(textOf(element));
      else readElement(element, here, { facts, metas, resolve });
    }
    for (const child of element.childNodes) if (isElement(child)) visit(child, here);
  };
  for (const child of tree.childNodes) if (isElement(child)) visit(child, { inBody: false, hidden: false });

  const first = (name: string) => metas.get(name)?.[0];
  return {
    ...facts,
    ...readDirectives(
      [...metas].flatMap(([name, said]) => (speaksToUs(name) ? said : [])),
      robotsHeader,
    ),
    share: sharePicture(first, resolve),
    kind: first('og:type'),
    published: first('article:published_time'),
    modified: first('article:modified_time'),
    data: readLinkedData(scripts),
  };
}

type Reading = { facts: PageFacts; metas: Metas; resolve(written: string): string | undefined };

function readElement(element: Element, place: Place, reading: Reading): void {
  const { facts, metas } = reading;
  switch (element.tagName) {
    case 'html':
      facts.language = attribute(element, 'lang');
      break;
    case 'title':
      if (place.inBody) facts.misplaced.push('title');
      else facts.titles.push(textOf(element));
      break;
    case 'meta': {
      const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
      const content = attribute(element, 'content') ?? '';
      if (name === 'description' && place.inBody) facts.misplaced.push('meta name="description"');
      else if (name === 'description') facts.descriptions.push(content.replace(/\s+/gu, ' '));
      else metas.set(name, [...(metas.get(name) ?? []), content]);
      break;
    }
    case 'link':
      readLinkElement(element, place, reading);
      break;
    case 'a':
    case 'area':
      readLink(element, reading);
      break;
    case 'h1':
      facts.headings.push(textOf(element));
      break;
    case 'img':
      readPicture(element, place, reading);
      break;
    default:
      readFile(element, reading);
  }
}

function readLinkElement(element: Element, { inBody }: Place, { facts, resolve }: Reading): void {
  const href = attribute(element, 'href');
  if (href === undefined) return;
  const rel = new Set(attributeWords(element, 'rel'));
  const language = attribute(element, 'hreflang');
  const address = resolve(href);
  if (rel.has('canonical')) {
    if (inBody) facts.misplaced.push('link rel="canonical"');
    else facts.canonicals.push(href);
  } else if (rel.has('alternate') && language !== undefined) {
    if (inBody) facts.misplaced.push('link hreflang');
    else facts.alternates.push({ language, address: href });
  } else if (address && rel.has('stylesheet')) facts.files.push(address);
  else if (
    address &&
    ['alternate', 'icon', 'apple-touch-icon', 'manifest', 'amphtml'].some((one) => rel.has(one))
  )
    facts.versions.push(address);
  if (rel.has('prev')) facts.continues = true;
}

function readLink(element: Element, { facts, resolve }: Reading): void {
  const address = resolve(attribute(element, 'href') ?? '#');
  const rel = new Set(attributeWords(element, 'rel'));
  if (rel.has('prev')) facts.continues = true;
  if (address && attribute(element, 'href') !== undefined)
    facts.links.push({ address, nofollow: ['nofollow', 'ugc', 'sponsored'].some((one) => rel.has(one)) });
}

function readPicture(element: Element, { hidden }: Place, { facts, resolve }: Reading): void {
  const written = attribute(element, 'src') || lastCandidate(element);
  const address = (written && resolve(written)) || '';
  const style = attribute(element, 'style') ?? '';
  const number = (name: string) => /^\d+(\.\d+)?$/.test(attribute(element, name) ?? '');
  facts.pictures.push({
    address,
    described: hidden || attribute(element, 'alt') !== undefined,
    sized: (number('width') && number('height')) || /aspect-ratio|(?=.*\bwidth:)(?=.*\bheight:)/.test(style),
  });
  if (address) facts.files.push(address);
}

// What a browser loads by itself, and the attributes that name it.
const loading: Record<string, string[]> = {
  ...{ script: ['src'], iframe: ['src'], source: ['src'], video: ['src', 'poster'], audio: ['src'] },
  ...{ embed: ['src'], object: ['data'], track: ['src'], input: ['src'] },
};

function readFile(element: Element, { facts, resolve }: Reading): void {
  const written = (loading[element.tagName] ?? []).map((name) => attribute(element, name));
  for (const one of [...written, element.tagName === 'source' ? lastCandidate(element) : undefined]) {
    const address = one && resolve(one);
    if (address) facts.files.push(address);
  }
}

/** One of the pictures that `srcset` offers; all of them are made by the same rule. */
const lastCandidate = (element: Element): string | undefined =>
  attribute(element, 'srcset')?.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0];

const isHidden = (element: Element): boolean =>
  attribute(element, 'aria-hidden') === 'true' ||
  /^(presentation|none)$/.test(attribute(element, 'role') ?? '');

const isDataScript = (element: Element): boolean =>
  element.tagName === 'script' && /^application\/ld\+json\b/i.test(attribute(element, 'type') ?? '');

function sharePicture(
  first: (name: string) => string | undefined,
  resolve: (written: string) => string | undefined,
): SharePicture | undefined {
  const written = first('og:image') ?? first('og:image:url');
  if (!written) return undefined;
  const pixels = (name: string) => {
    const said = first(name);
    return said && /^\d{1,6}$/.test(said) ? Number(said) : undefined;
  };
  return {
    written,
    address: resolve(written) ?? '',
    width: pixels('og:image:width'),
    height: pixels('og:image:height'),
  };
}
