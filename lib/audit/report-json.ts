import type { Audit } from './audit-site';
import { describe as wordsOf } from './finding';

/** The audit as programs read it; docs/audit.md has the schema. */
export const reportJson = (audit: Audit): string =>
  `${JSON.stringify(
    {
      schema: 'trang-nhat/audit/1',
      ...audit,
      findings: audit.findings.map((finding) => ({
        ...finding,
        words: { vi: wordsOf(finding, 'vi'), en: wordsOf(finding, 'en') },
      })),
    },
    undefined,
    2,
  )}\n`;
