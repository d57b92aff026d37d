import { fold } from '@/lib/text/fold';
import { withoutTone } from '@/lib/text/syllables';
import type { MadeStory } from './search-fill';
import { seeded } from './vietnamese';

/** A query as its address has it, and what kind it is. */
export type BenchQuery = { kind: string; query: Record<string, string> };

const telexTone = { '': '', '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' };
const vniTone = { '': '', '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };
const telexLetters = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
const vniLetters = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' };

/** Text as somebody types it whose keyboard was set to Telex or VNI while nothing listened. */
function keyed(text: string, letters: Record<string, string>, tones: Record<string, string>): string {
  return text
    .split(' ')
    .map((word) => {
      const bare = withoutTone(word);
      return bare.letters.replace(/[ăâêôơưđ]/g, (letter) => letters[letter] ?? letter) + tones[bare.tone];
    })
    .join(' ');
}

/** `count` mixed queries that made-up stories were written to answer; the same every time. */
export function benchQueries(stories: MadeStory[], count: number): BenchQuery[] {
  const random = seeded(42);
  const whole = (below: number) => Math.floor(random() * below);
  const story = () => stories[whole(stories.length)] ?? { headline: '', body: '' };
  const cut = (text: string, words: number) => {
    const all = text.replace(/[.,]/g, '').split(' ');
    const at = whole(Math.max(all.length - words, 1));
    return all.slice(at, at + words).join(' ');
  };
  const slip = (text: string) => {
    const at = 1 + whole(Math.max(text.length - 2, 1));
    const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    const ways = [`${before}${after}`, `${before}${here}${here}${after}`, `${before}x${after}`];
    return [...ways, `${text.slice(0, at - 1)}${here}${text.charAt(at - 1)}${after}`][whole(4)] ?? text;
  };
  const kinds: Record<string, () => Record<string, string>> = {
    'common word': () => ({ q: cut(story().body, 1) }),
    'common, no marks': () => ({ q: fold(cut(story().body, 1)) }),
    'two words': () => ({ q: cut(story().body, 2) }),
    'two words, no marks': () => ({ q: fold(cut(story().headline, 2)) }),
    'four words': () => ({ q: fold(cut(story().body, 4)) }),
    headline: () => ({ q: story().headline }),
    phrase: () => ({ q: `"${cut(story().body, 2 + whole(3))}"` }),
    'with a slip': () => ({ q: slip(fold(cut(story().headline, 3))) }),
    telex: () => ({ q: keyed(cut(story().headline, 2), telexLetters, telexTone) }),
    vni: () => ({ q: keyed(cut(story().headline, 2), vniLetters, vniTone) }),
    'without a word': () => ({ q: `${cut(story().headline, 2)} -${cut(story().body, 1)}` }),
    section: () => ({ q: cut(story().body, 2), 'chuyen-muc': `chuyen-muc-${1 + whole(8)}` }),
    'stretch of time': () => ({ q: cut(story().body, 1), tu: '2026-01-01', den: '2026-06-30' }),
    'by date': () => ({ q: cut(story().body, 1 + whole(2)), xep: 'moi' }),
    'later page': () => ({ q: cut(story().body, 1), trang: String(2 + whole(12)) }),
    nothing: () => ({ q: `${cut(story().headline, 1)} zzyzx` }),
  };
  const all = Object.entries(kinds);
  return Array.from({ length: count }, (_, at) => {
    const [kind, make] = all[at % all.length] ?? ['', () => ({})];
    return { kind, query: make() };
  });
}
