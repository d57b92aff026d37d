/** How wide words are, in pixels. */
export type Measure = (words: string) => number;

/**
 * Words in as few lines as they need, at most `most`, each about as long as the others. Undefined when they do not
 * fit. Words are never divided.
 * @param widest pixels
 */
export function balancedLines(
  words: string[],
  { widest, most, measure }: { widest: number; most: number; measure: Measure },
): string[] | undefined {
  const fewest = greedyLines(words, widest, measure);
  if (fewest === undefined || fewest.length > most) return undefined;
  // The narrowest column that takes no more lines: found by halving, to a pixel or two.
  let [low, high] = [0, widest];
  let best = fewest;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = greedyLines(words, middle, measure);
    if (lines && lines.length <= fewest.length) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** Every line as full as it gets; undefined when a word alone is wider than the column. */
function greedyLines(words: string[], widest: number, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = line === undefined ? undefined : `${line} ${word}`;
    if (longer !== undefined && measure(longer) <= widest) lines[lines.length - 1] = longer;
    else if (measure(word) <= widest) lines.push(word);
    else return undefined;
  }
  return lines;
}
