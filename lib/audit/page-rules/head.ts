import { isAbsolute, originOf, resolveAddress } from '../addresses';
import { type Finding, found } from '../finding';
import type { PageFacts } from '../page-facts';

/** What is wrong with what a page says of its address, its language and its headline. */
export function judgeHead(page: PageFacts): Finding[] {
  const { address, headings, misplaced } = page;
  return [
    ...[...new Set(misplaced)].map((element) => found('head-in-body', address, { element })),
    ...judgeCanonical(page),
    ...judgeLanguages(page),
    ...(headings.length === 0 ? [found('h1-missing', address)] : []),
    ...(headings.length > 1 ? [found('h1-several', address, { count: headings.length })] : []),
    ...judgeMixedContent(page),
  ];
}

function judgeCanonical({ address, canonicals }: PageFacts): Finding[] {
  const [canonical] = canonicals;
  if (canonical === undefined) return [found('canonical-missing', address)];
  const meant = new Set(canonicals.map((one) => resolveAddress(one, address)));
  if (meant.size > 1) return [found('canonicals-several', address, { count: meant.size })];
  const [resolved] = meant;
  if (!canonical || !resolved) return [found('canonical-invalid', address, { address: canonical })];
  return [
    ...(isAbsolute(canonical) ? [] : [found('canonical-relative', address, { address: canonical })]),
    ...(originOf(resolved) === originOf(address)
      ? []
      : [found('canonical-other-site', address, { address: canonical })]),
  ];
}

function judgeLanguages({ address, language, alternates, canonicals }: PageFacts): Finding[] {
  const self = new Set([address, resolveAddress(canonicals[0] ?? address, address)]);
  const refersToItself = alternates.some((one) => self.has(resolveAddress(one.address, address)));
  return [
    ...(language ? [] : [found('html-lang-missing', address)]),
    ...(language && !isLanguage(language) ? [found('html-lang-invalid', address, { code: language })] : []),
    ...alternates
      .filter(({ language: code }) => code.toLowerCase() !== 'x-default' && !isLanguage(code))
      .map(({ language: code }) => found('hreflang-invalid', address, { code })),
    ...alternates
      .filter((one) => !isAbsolute(one.address))
      .map((one) => found('hreflang-relative', address, { address: one.address })),
    ...(alternates.length > 0 && !refersToItself ? [found('hreflang-self', address)] : []),
  ];
}

/** Whether this is a language code of BCP 47 whose language is known: `vi`, `en-GB`, `zh-Hant-TW`. */
function isLanguage(code: string): boolean {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(code);
    const { language, region } = new Intl.Locale(canonical);
    const known = (type: 'language' | 'region', of: string) =>
      new Intl.DisplayNames('en', { type, fallback: 'none' }).of(of) !== undefined;
    return known('language', language) && (region === undefined || known('region', region));
  } catch {
    // A code that is none is refused by the built-in reader.
    return false;
  }
}

function judgeMixedContent({ address, files }: PageFacts): Finding[] {
  if (!address.startsWith('https:')) return [];
  return [...new Set(files)]
    .filter((file) => file.startsWith('http:'))
    .map((file) => found('mixed-content', address, { address: file }));
}
