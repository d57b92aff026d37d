import type { Strings } from '@/lib/strings/vi';
import { frontPath, mostReadPath } from '@/lib/urls';
import type { Article, SectionRef } from './model';
import type { MostReadPage } from './most-read';

/** A step of the way from the front page; the last one is the page itself. */
export type Crumb = { name: string; path: string };

/** The way from the front page to a page, with both ends: what readers see, and what linked data says. */
export const wayTo = (crumbs: Crumb[], words: Pick<Strings, 'home'>): Crumb[] => [
  { name: words.home, path: frontPath },
  ...crumbs,
];

/** The way to a story, after the front page. */
export const articleCrumbs = ({ parentSection, section, headline, path }: Article): Crumb[] => [
  ...(parentSection ? [parentSection] : []),
  section,
  { name: headline, path },
];

/** The way to a section, after the front page. */
export const sectionCrumbs = (section: SectionRef & { parent: SectionRef | undefined }): Crumb[] => [
  ...(section.parent ? [section.parent] : []),
  section,
];

/** The way to a ranking, after the front page. */
export const rankingCrumbs = (
  { parent, section }: Pick<MostReadPage, 'parent' | 'section'>,
  words: Pick<Strings, 'mostRead'>,
): Crumb[] => [
  { name: words.mostRead, path: mostReadPath() },
  ...[parent, section].flatMap((one) =>
    one ? [{ name: one.name, path: mostReadPath('day', one.slug) }] : [],
  ),
];
