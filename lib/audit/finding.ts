import { type RuleId, rules } from './rules';
import type { Severity } from './severity';

/** What the words of a rule mention: numbers, addresses, quoted text. */
export type Detail = Record<string, string | number>;

/** Something that a rule of the audit found. */
export type Finding = {
  rule: RuleId;
  severity: Severity;
  /** The address of the page, or of what else it is about. */
  where: string;
  detail?: Detail;
  /** Other pages concerned: who links there, who has the same title; the first few of `detail.count`. */
  pages?: string[];
};

const longestQuote = 200;

/** A finding of this rule; texts of the page are quoted in one line of at most 200 characters. */
export function found(rule: RuleId, where: string, detail?: Detail, pages?: string[]): Finding {
  return {
    rule,
    severity: rules[rule].severity,
    where,
    ...(detail && { detail: quoted(detail) }),
    ...(pages && { pages }),
  };
}

const quoted = (detail: Detail): Detail =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? quote(value) : value]),
  );

/** A text of the page as a report may show it: one line, no control characters, not long. */
function quote(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]+/gu, ' ').trim();
  const letters = Array.from(line.slice(0, 2 * longestQuote));
  return letters.length > longestQuote ? `${letters.slice(0, longestQuote - 1).join('')}…` : line;
}

/** What is wrong, as a sentence in either language. */
export function describe({ rule, detail = {} }: Finding, language: 'vi' | 'en'): string {
  return rules[rule].words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? '?'));
}
