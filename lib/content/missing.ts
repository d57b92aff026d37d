import { keep } from '@/lib/press/keep';
import { type Place, whereIs } from './addresses';
import { isBuilding, type unavailable, whenAvailable } from './door';

/** What has become of an address that no page answers. */
export async function loadPlace(path: string): Promise<Place | typeof unavailable> {
  'use cache';
  if (isBuilding()) return undefined;
  return whenAvailable(async () => {
    const place = await whereIs(path);
    // The press keeps no such answer; what stands between it and the reader may, for a minute.
    keep({ stories: [], lists: [], seconds: 60 });
    return place;
  });
}

/** The path of segments as they stand in an address, decoded and in NFC; undefined for what no address of ours is. */
export function pathOfSegments(segments: string[]): string | undefined {
  try {
    const path = `/${segments.map(decodeURIComponent).join('/')}`.normalize('NFC');
    // The database takes no text with the character 0, and nobody's address has others of its kind.
    return path.length > 1_000 || /\p{Cc}/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}
