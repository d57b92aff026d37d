import { isSyllable, type Tone, withTone } from '@/lib/text/syllables';

/** A source of numbers from 0 to 1 that is the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const onsets = 'b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes =
  `a ac ai am an ang anh ao at au ay ăc ăm ăn ăng ât âm ân âng âu ây e en eo êm ên êu i ich iên iêt iêu in inh it
   o oa oai oan oang oi om on ong ô ôc ôi ôm ôn ông ơ ơi ơn u ua uân uât ui un ung uôc uôi uôn uông ut uy uyên
   ư ưa ưc ưng ươc ươi ương ưu y`.split(/\s+/);
const tones: Tone[] = ['', '', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Picks numbers below `count`, the smaller the likelier, as words occur in a language (Zipf). */
export function zipf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const aim = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * `count` distinct made-up words of Vietnamese syllables, the likeliest first: mostly one syllable among the first
 * hundred, mostly two after them, some names of three in capitals.
 */
export function makeWords(count: number, random: () => number): string[] {
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const pool = new Set<string>();
  while (pool.size < 4_500) {
    const letters = pick(onsets) + pick(rimes);
    const tone = pick(tones);
    if (isSyllable(letters, tone)) pool.add(withTone(letters, tone));
  }
  const syllables = [...pool];
  const next = zipf(syllables.length, random);
  const words = new Set<string>();
  while (words.size < count) {
    const long = words.size < 100 ? random() < 0.3 : random() < 0.9;
    const name = words.size > 400 && random() < 0.1;
    const parts = Array.from({ length: name ? 3 : long ? 2 : 1 }, () => syllables[next()] ?? '');
    words.add(parts.map((part) => (name ? part.charAt(0).toUpperCase() + part.slice(1) : part)).join(' '));
  }
  return [...words];
}
