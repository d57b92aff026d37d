import type { Image, PhrasingContent } from 'mdast';
import type { Body } from './markdown';
import type { PictureRef } from './model';

/** The picture that a Markdown image names; its title is the caption. Undefined when it cannot be used. */
export function readImage(node: Image, body: Body): PictureRef | undefined {
  const alt = node.alt?.trim() ?? '';
  const caption = node.title?.trim() || undefined;
  const file = decoded(node.url);
  const problem = !file
    ? 'an image without a file'
    : alt === ''
      ? 'an image without alt text (what it shows, for those who cannot see it)'
      : alt.length > 400 || (caption?.length ?? 0) > 400
        ? 'alt text or caption is longer than 400 characters'
        : undefined;
  if (problem) {
    body.complain(node, problem);
    return undefined;
  }
  return { file, alt, caption, credit: undefined, licence: undefined, field: body.field(node) };
}

/** Markdown writes spaces in file names as %20. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url).normalize('NFC');
  } catch {
    return url;
  }
}

/** Whether a node is nothing but space between images. */
export const isSpace = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
