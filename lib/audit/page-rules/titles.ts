import { type Finding, found } from '../finding';
import type { PageFacts } from '../page-facts';

/**
 * Lengths in characters between which a title or a description is shown whole and says enough. Google cuts by
 * pixels (600 for a title, two lines for a description), about as many letters of middling width.
 */
export const lengths = {
  title: { least: 10, most: 70 },
  description: { least: 50, most: 200 },
} as const;

/** What is wrong with title and description of a page. */
export function judgeTitles({ address, titles, descriptions }: PageFacts): Finding[] {
  const [title] = titles;
  const [description] = descriptions;
  const { title: short, description: long } = lengths;
  return [
    ...(titles.length > 1 ? [found('titles-several', address, { count: titles.length })] : []),
    ...(title
      ? measure('title', address, withoutSite(title), title, short)
      : [found('title-missing', address)]),
    ...(descriptions.length > 1
      ? [found('descriptions-several', address, { count: descriptions.length })]
      : []),
    ...(description
      ? measure('description', address, description, description, long)
      : [found('description-missing', address)]),
  ];
}

/** Too long without the name of the site, which is the first to be cut; too short with it. */
function measure(
  what: 'title' | 'description',
  address: string,
  own: string,
  whole: string,
  { least, most }: { least: number; most: number },
): Finding[] {
  const length = lettersIn(own);
  if (length > most) return [found(`${what}-long`, address, { length, most })];
  const all = lettersIn(whole);
  return all < least ? [found(`${what}-short`, address, { length: all, least })] : [];
}

const lettersIn = (text: string): number => Array.from(text.normalize('NFC')).length;

/** A title before its last separator (– — | · or a hyphen with spaces), where sites put their name. */
const withoutSite = (title: string): string => /^(.+)\s[–—|·-]\s[^–—|·]+$/u.exec(title)?.[1] ?? title;
