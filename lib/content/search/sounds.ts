const alike: string[][] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r', 'v', 'z', 'j'],
  ['l', 'n'],
  ['c', 'k', 'q'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['ph', 'f'],
  ['qu', 'w'],
];
const endings: string[][] = [
  ['n', 'ng', 'nh'],
  ['t', 'c', 'ch'],
  ['i', 'y'],
  ['au', 'ao'],
  ['iu', 'uu', 'ieu', 'uou'],
];

/**
 * What somebody may have meant who writes a syllable as it is spoken at home: `xao` for `sao`, `dấy` for `giấy`.
 * `word` is folded; so is what is returned, at most one sound away and without itself.
 */
export function soundsLike(word: string): string[] {
  const onset = /^(?:ngh|ng|nh|ph|th|ch|tr|gh|gi|kh|qu|[a-z])/.exec(word)?.[0] ?? '';
  // The i of gì belongs to what follows.
  const starts = onset === 'gi' && word.length === 2 ? ['g'] : [onset];
  const begun = starts.flatMap((start) =>
    alike
      .filter((group) => group.includes(start))
      .flatMap((group) => group.map((other) => other + word.slice(start.length))),
  );
  const ended = endings.flatMap((group) => {
    const end = group.filter((one) => word.endsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (end === undefined || end.length >= word.length) return [];
    return group.map((other) => word.slice(0, -end.length) + other);
  });
  return [...new Set([...begun, ...ended])].filter((other) => other !== word);
}
