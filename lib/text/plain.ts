import type { BodyBlock, Inline } from '@/lib/content/body-model';

const run = (inline: Inline): string =>
  inline.kind === 'text' ? inline.text : inline.kind === 'link' ? inline.children.map(run).join('') : ' ';

/** The first paragraph of a body as plain text; empty when it has none. */
export function firstParagraph(body: BodyBlock[]): string {
  const paragraph = body.find((block) => block.kind === 'paragraph');
  return paragraph?.kind === 'paragraph' ? paragraph.children.map(run).join('').trim() : '';
}
