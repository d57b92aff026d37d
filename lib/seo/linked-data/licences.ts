const kinds = new Set(['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd']);
const versions = new Set(['1.0', '2.0', '2.5', '3.0', '4.0']);

/**
 * The address of a licence that somebody wrote down by its name (`CC BY-SA 4.0`, `CC0`) or as an address. Undefined
 * for any other words: machines take nothing else than an address.
 * Names and addresses: https://creativecommons.org/share-your-work/cclicenses/; the drawings of the demo edition are
 * made by the code of the paper, and under its licence.
 */
export function licenceAddress(words: string): string | undefined {
  const text = words.trim();
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? new URL(text).href : undefined;
  const name = text.toLowerCase().replace(/[\s_]+/g, ' ');
  if (/^(cc0|cc zero)( 1\.0)?$/.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  if (name === 'mit') return 'https://opensource.org/license/mit';
  const [, kind = '', version = ''] =
    /^(?:cc|creative commons)[ -]((?:by|nc|nd|sa)(?:[ -](?:nc|nd|sa))*) (\d\.\d)$/.exec(name) ?? [];
  const plain = kind.replaceAll(' ', '-');
  if (!kinds.has(plain) || !versions.has(version)) return undefined;
  return `https://creativecommons.org/licenses/${plain}/${version}/`;
}
