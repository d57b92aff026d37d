import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { originOf, resolveAddress } from './addresses';
import type { Ask } from './ask';
import { type Finding, found } from './finding';

/** Addresses by the sitemap that lists them, and what is wrong with the sitemaps. */
export type Sitemaps = {
  entries: Map<string, string[]>;
  files: string[];
  findings: Finding[];
  complete: boolean;
};

type Limits = { entries: number; files: number };

// A sitemap may have 50 MB, uncompressed.
const mostBytes = 50 * 1024 * 1024;
const unpack = promisify(gunzip);

/**
 * Reads sitemaps and the files that they are an index of, one at a time. `named` are those of robots.txt; without
 * any, `/sitemap.xml` is tried. Other sites are not asked.
 */
export async function readSitemaps(
  ask: Ask,
  origin: string,
  named: string[],
  limits: Limits,
): Promise<Sitemaps> {
  const sitemaps: Sitemaps = { entries: new Map(), files: [], findings: [], complete: true };
  const usual = `${origin}/sitemap.xml`;
  const isOwn = (address: string) => originOf(address) === origin;
  const [address] = named.filter((one) => !isOwn(one));
  if (address !== undefined)
    sitemaps.findings.push(found('sitemap-elsewhere', `${origin}/robots.txt`, { address }));
  const waiting = named.length > 0 ? named.filter(isOwn) : [usual];
  const seen = new Set(waiting);
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (sitemaps.files.length >= limits.files) {
      sitemaps.complete = false;
      break;
    }
    const xml = await readFile(ask, address);
    if (typeof xml !== 'string') {
      if (named.length === 0 && address === usual) sitemaps.findings.push(found('sitemap-missing', origin));
      else sitemaps.findings.push(xml);
      continue;
    }
    sitemaps.files.push(address);
    for (const inner of takeIn(sitemaps, address, xml, origin, limits))
      if (!seen.has(inner)) {
        seen.add(inner);
        waiting.push(inner);
      }
  }
  return sitemaps;
}

async function readFile(ask: Ask, address: string): Promise<string | Finding> {
  let answer = await ask(address, { most: mostBytes });
  for (let hop = 0; hop < 5 && answer.target && originOf(answer.target) === originOf(address); hop++)
    answer = await ask(answer.target, { most: mostBytes });
  if (answer.status !== 200) return found('sitemap-broken', address, { status: answer.status, address });
  try {
    const { body } = answer;
    const packed = body[0] === 0x1f && body[1] === 0x8b;
    const bytes = packed ? await unpack(body, { maxOutputLength: mostBytes }) : body;
    const xml = new TextDecoder().decode(bytes);
    if (!answer.cut && /<(?:urlset|sitemapindex)[\s>]/.test(xml)) return xml;
  } catch {
    // What cannot be unpacked is as good as what is no sitemap.
  }
  return found('sitemap-unreadable', address, { address });
}

/** Notes the addresses of a file; the answer is those of further files. */
function takeIn(sitemaps: Sitemaps, file: string, xml: string, origin: string, limits: Limits): string[] {
  const isIndex = /<sitemapindex[\s>]/.test(xml);
  const further: string[] = [];
  const strange: string[] = [];
  for (const written of locations(xml)) {
    const address = resolveAddress(written, file);
    if (!address || originOf(address) !== origin) strange.push(written);
    else if (isIndex) further.push(address);
    else if (sitemaps.entries.size < limits.entries || sitemaps.entries.has(address)) {
      const listed = sitemaps.entries.get(address) ?? [];
      if (listed.length < 3 && !listed.includes(file)) sitemaps.entries.set(address, [...listed, file]);
    } else sitemaps.complete = false;
  }
  const [address = ''] = strange;
  if (strange.length > 0)
    sitemaps.findings.push(found('sitemap-entry-other-site', file, { count: strange.length, address }));
  return further;
}

/** The contents of every `<loc>`: pictures and videos have theirs under names with a prefix. */
function* locations(xml: string): Generator<string> {
  for (const [, text = ''] of xml.matchAll(
    /<loc>([^<]{0,4096}|\s*<!\[CDATA\[[^\]]{0,4096}\]\]>\s*)<\/loc>/g,
  )) {
    const inner = /<!\[CDATA\[(.*)\]\]>/s.exec(text)?.[1];
    yield (inner ?? unescapeXml(text)).trim();
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
