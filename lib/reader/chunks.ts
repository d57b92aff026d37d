/** Longest piece of text that is spoken in one go, in characters: some browsers fall silent after fifteen seconds. */
const longest = 180;

/**
 * Cuts a paragraph into pieces that are spoken one after another: between sentences, and only where a single sentence
 * is too long between its parts or words. Together they hold all words of the paragraph, in order.
 */
export function chunksOf(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').trim();
  return join(words.match(/\S.*?(?:[.!?…]["”’»)\]]*(?= )|$)/g) ?? [], (sentence) =>
    join(sentence.match(/\S.*?(?:[,;:–—](?= )|$)/g) ?? [], (part) => join(part.split(' '), cut)),
  );
}

/** Joins parts as far as they fit; `split` cuts what does not fit alone. */
function join(parts: string[], split: (part: string) => string[]): string[] {
  const joined: string[] = [];
  for (const part of parts.flatMap((one) => (one.length > longest ? split(one) : [one]))) {
    const together = joined.length > 0 ? `${joined[joined.length - 1]} ${part}` : part;
    if (joined.length > 0 && together.length <= longest) joined[joined.length - 1] = together;
    else joined.push(part);
  }
  return joined;
}

/** What has no spaces for that long: an address, or another script. */
const cut = (word: string): string[] => word.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? [];
