/** Text of at most `most` characters, cut between words and closed with an ellipsis where something was cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  // Not within a character of two halves either.
  return `${cut.slice(0, end > 0 ? end : most - 1).replace(/[\s.,;:–—\p{Cs}-]+$/u, '')}…`;
}
