import type { Audit } from './audit-site';
import { type Finding, describe as wordsOf } from './finding';
import { type Severity, severities } from './severity';

type Language = 'vi' | 'en';

const words = {
  en: {
    error: 'Errors',
    warning: 'Warnings',
    note: 'Notes',
    clean: 'Nothing to say.',
    more: (count: number) => `… and ${count} more`,
    on: 'on',
    alsoOn: 'also on',
    cut: 'Not everything was asked for: the limit was reached. Orphans and pages outside of sitemaps were not looked for.',
    summary: ({ statistics, seconds }: Audit) =>
      `${statistics.pages} pages, ${statistics.addresses} addresses, ${statistics.listed} in sitemaps; half of the pages answered within ${statistics.median} ms, 95 of 100 within ${statistics.percentile95} ms, ${statistics.slow} were slow; ${seconds.toFixed(1)} s in all.`,
    total: ({ counts }: Audit) => `${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes`,
  },
  vi: {
    error: 'Lỗi',
    warning: 'Cảnh báo',
    note: 'Lưu ý',
    clean: 'Không có gì để nói.',
    more: (count: number) => `… và ${count} chỗ nữa`,
    on: 'ở',
    alsoOn: 'cũng ở',
    cut: 'Chưa đọc hết trang web vì đã tới giới hạn, nên không tìm trang mồ côi và trang ngoài sơ đồ.',
    summary: ({ statistics, seconds }: Audit) =>
      `${statistics.pages} trang, ${statistics.addresses} địa chỉ, ${statistics.listed} trong sơ đồ; một nửa số trang trả lời trong ${statistics.median} ms, 95 trên 100 trong ${statistics.percentile95} ms, ${statistics.slow} trang chậm; tất cả mất ${seconds.toFixed(1)} giây.`,
    total: ({ counts }: Audit) => `${counts.error} lỗi, ${counts.warning} cảnh báo, ${counts.note} lưu ý`,
  },
};

const shownOfARule = 10;
const shownPages = 3;

/** The audit as a person reads it: by severity, then by rule, with where each thing stands. */
export function reportText(audit: Audit, language: Language): string {
  const said = words[language];
  const parts = severities.flatMap((severity) => section(audit, severity, language));
  return [
    audit.site,
    said.summary(audit),
    ...(audit.complete ? [] : [said.cut]),
    '',
    ...(parts.length > 0 ? parts : [said.clean]),
    '',
    said.total(audit),
  ].join('\n');
}

function section(audit: Audit, severity: Severity, language: Language): string[] {
  const findings = audit.findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return [];
  const said = words[language];
  const lines = [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    const same = findings.filter((finding) => finding.rule === rule);
    return [
      `  ${rule} (${same.length})`,
      ...same.slice(0, shownOfARule).flatMap((finding) => lineOf(finding, language)),
      ...(same.length > shownOfARule ? [`    ${said.more(same.length - shownOfARule)}`] : []),
    ];
  });
  return [`${said[severity]} (${audit.counts[severity]})`, ...lines];
}

const lineOf = (finding: Finding, language: Language): string[] => {
  const { where, pages = [] } = finding;
  const others = pages.filter((page) => page !== where).slice(0, shownPages);
  return [
    `    ${wordsOf(finding, language)}`,
    `      ${words[language].on} ${where}`,
    ...others.map((page) => `      ${words[language].alsoOn} ${page}`),
  ];
};
