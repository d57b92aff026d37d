/** A word and all that is left of it without one of its letters. Two words with one slip between them share one of these. */
export function withoutOneLetter(word: string): string[] {
  const letters = [...word];
  return [
    ...new Set([word, ...letters.map((_, at) => letters.filter((_letter, other) => other !== at).join(''))]),
  ];
}

/**
 * Whether one slip leads from one word to another: a wrong, missing, extra or swapped letter (a Damerau–Levenshtein
 * distance of exactly 1, where swapped letters are neighbours).
 */
export function isOneSlip(one: string, two: string): boolean {
  const [a, b] = [[...one], [...two]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length + right.length === 0) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
