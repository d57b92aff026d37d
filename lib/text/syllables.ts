/** A tone of Vietnamese: level, `á`, `à`, `ả`, `ã`, `ạ`. */
export type Tone = '' | '\u0301' | '\u0300' | '\u0309' | '\u0303' | '\u0323';

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** What can follow the beginning of a syllable, without its tone. */
const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt
   uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
   y yêm yên yêng yêt yêu`.split(/\s+/),
);
/** After `qu`, which has swallowed the `o` or `u` of such rimes. */
const afterQu = /^(?:a|ă|â|e|ê|ơ|y|i|ô)/;
const vowels = /[aăâeêioôơuưy]/;

/** A syllable in its parts; undefined for what cannot be one in Vietnamese. `letters` has no tone and is lower case. */
function partsOf(letters: string): { onset: string; rime: string } | undefined {
  if (letters === 'gi') return { onset: 'g', rime: 'i' };
  for (const onset of ['', ...onsets]) {
    if (!letters.startsWith(onset)) continue;
    const rime = letters.slice(onset.length);
    if (rimes.has(rime) && (onset !== 'qu' || afterQu.test(rime))) {
      // `ca`, `ke`, `nghe`: a syllable like `ke` written with c is none.
      if (/^(c|g|ng)$/.test(onset) && /^[eê]/.test(rime)) continue;
      return { onset, rime };
    }
  }
  return undefined;
}

/** Whether these letters with this tone can be a Vietnamese syllable. */
export function isSyllable(letters: string, tone: Tone): boolean {
  const parts = partsOf(letters);
  if (!parts) return false;
  // Syllables that end in a stop know two tones; many people leave theirs out.
  return !/(?:c|ch|p|t)$/.test(parts.rime) || tone === '' || tone === '\u0301' || tone === '\u0323';
}

const plain = (letters: string) => letters.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
const plainRimes = new Set([...rimes].map(plain));

/** Whether these letters without any mark can be a Vietnamese syllable that has lost its own: `duong`. */
export function isPlainSyllable(letters: string): boolean {
  return ['', ...onsets.map(plain)].some(
    (onset) => letters.startsWith(onset) && plainRimes.has(letters.slice(onset.length)),
  );
}

/** Letters and tone of a word, lower case. A word with several tones keeps the last. */
export function withoutTone(word: string): { letters: string; tone: Tone } {
  let tone: Tone = '';
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = mark as Tone;
      return '';
    })
    .normalize('NFC');
  return { letters, tone };
}

/** The word of these letters with its tone where the paper writes it: `hòa`, `thủy`, `quý`, `hoàn`, `người`. */
export function withTone(letters: string, tone: Tone): string {
  if (!tone) return letters;
  const parts = partsOf(letters);
  const start = parts ? letters.length - parts.rime.length : letters.search(vowels);
  const nucleus = /^[aăâeêioôơuưy]+/.exec(letters.slice(start))?.[0] ?? '';
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((vowel) => nucleus.lastIndexOf(vowel)));
  const closed = start + nucleus.length < letters.length;
  const plain = nucleus.length > 2 ? 1 : closed ? nucleus.length - 1 : 0;
  // Of ươ the second takes the tone, and of ưa the first.
  const at = start + (nucleus.includes('ươ') ? nucleus.indexOf('ươ') + 1 : marked >= 0 ? marked : plain);
  return `${letters.slice(0, at + 1)}${tone}${letters.slice(at + 1)}`.normalize('NFC');
}
