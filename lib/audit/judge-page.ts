import { type Finding, found } from './finding';
import type { PageFacts } from './page-facts';
import { judgeHead } from './page-rules/head';
import { judgeLinkedData } from './page-rules/linked-data';
import { judgePictures } from './page-rules/pictures';
import { judgeTitles } from './page-rules/titles';

/**
 * What is wrong with one page, as far as it can be told without looking at any other. Of a page that refuses to be
 * indexed only what its readers and crawlers meet is judged, not how it would look among results.
 */
export function judgePage(page: PageFacts): Finding[] {
  if (page.unreadable) return [found('html-unreadable', page.address)];
  const forResults = new Set([
    'description-missing',
    'canonical-missing',
    'canonical-other-site',
    'h1-missing',
  ]);
  const findings = [
    ...judgeTitles(page),
    ...judgeHead(page),
    ...judgePictures(page),
    ...judgeLinkedData(page),
  ];
  return page.index
    ? findings
    : findings.filter(({ rule, severity }) => severity !== 'note' && !forResults.has(rule));
}
