/** A part of a file: its first and its last byte. */
export type Part = { from: number; to: number };

/**
 * The part of a file that a client asks for (RFC 9110, 14.2); undefined where it gets the whole: it asked for no part,
 * for several, or for something that is none.
 * @param size of the file in bytes
 * @returns `outside` when the file has no such part
 */
export function partOf(range: string | null, size: number): Part | 'outside' | undefined {
  const [, first = '', last = ''] =
    /^bytes[ \t]*=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 || size === 0 ? 'outside' : { from: Math.max(0, size - suffix), to: size - 1 };
  }
  const [from, to] = [Number(first), last === '' ? size - 1 : Number(last)];
  if (last !== '' && to < from) return undefined;
  return from >= size ? 'outside' : { from, to: Math.min(to, size - 1) };
}

/** What tells a file from what was there before; the tag is strong: a file is sent byte for byte. */
type FileMarks = { etag: string; lastModified: Date };

/** Whether a client that has a part of the file has it of this one (`If-Range`: strong comparison, or the very time). */
export function isSameFile(ifRange: string | null, { etag, lastModified }: FileMarks): boolean {
  if (ifRange === null) return true;
  const given = ifRange.trim();
  return given.endsWith('"') ? given === etag : given === lastModified.toUTCString();
}
