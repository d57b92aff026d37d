import { plainText } from '@/lib/text/plain';
import type { BodyBlock } from './body-model';
import type { Article } from './model';

const syllablesPerMinute = 290;
const secondsOfFirstPicture = 12;
const secondsOfAnyPicture = 3;
const longPiece = { syllables: 500, headings: 3 };

/** The syllables of a story's standfirst and body, captions included; in Vietnamese each is written as a word. */
export function syllablesIn({ standfirst, body }: Pick<Article, 'standfirst' | 'body'>): number {
  const text = [standfirst ?? '', ...body.map(plainText)].join(' ');
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * How many minutes a story takes, whole and at least 1: 290 syllables a minute, and for each picture 12 seconds, a
 * second less from one to the next, never under 3.
 *
 * No measurement of Vietnamese grown-ups is known to us. Over 17 languages Trauzettel-Klosinski and Dietz (2012,
 * doi:10.1167/iovs.11-8284) found 370 ± 80 syllables a minute; a Vietnamese one says more than those of most languages
 * (Pellegrino, Coupé and Marsico 2011, doi:10.1353/lan.2011.0057), so the lower end of that range is taken. How long
 * pictures are looked at is the rule of thumb of Medium's “Read Time” (2014).
 */
export function readingMinutes(article: Pick<Article, 'standfirst' | 'body' | 'picture'>): number {
  const pictures = article.body.reduce((sum, block) => sum + picturesOf(block), article.picture ? 1 : 0);
  let seconds = (60 * syllablesIn(article)) / syllablesPerMinute;
  for (let at = 0; at < pictures; at += 1)
    seconds += Math.max(secondsOfAnyPicture, secondsOfFirstPicture - at);
  return Math.max(1, Math.round(seconds / 60));
}

const picturesOf = (block: BodyBlock): number =>
  block.kind === 'figure' ? 1 : block.kind === 'gallery' ? block.items.length : 0;

/** A place in a story that a reader can jump to: its heading. */
export type Place = { id: string; title: string };

/** The places of a long piece, its headings of the second level; none for a story that is soon read. */
export function placesIn(article: Pick<Article, 'standfirst' | 'body'>): Place[] {
  const places = article.body.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [{ id: block.id, title: plainText(block).trim() }] : [],
  );
  const long = places.length >= longPiece.headings && syllablesIn(article) >= longPiece.syllables;
  return long ? places : [];
}
