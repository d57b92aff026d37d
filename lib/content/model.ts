import type { BodyBlock, Correction } from './body-model';

/** A picture in all its widths (pixels, ascending); addresses are made from digest, width and format. */
export type Picture = {
  digest: string;
  widths: number[];
  width: number;
  height: number;
  /** Dominant colour, drawn until the picture arrives. */
  colour: string;
  /** Focal point in percent of width and height. */
  focus: { x: number; y: number };
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  /** Whom the credit names; a person unless the newsroom says otherwise. */
  creditKind?: ContributorKind;
  licence: string | undefined;
};

/** What a byline or a credit names. */
export type ContributorKind = 'person' | 'organisation';

/** What a story is by its kind; opinion and analysis are named before the kicker. */
export type Genre = 'news' | 'opinion' | 'analysis';

/** The colours that an editor can give a section; the style sheet knows each for light and dark. */
export type Accent = 'do' | 'cham' | 'luc' | 'lam' | 'tim' | 'nau' | 'vang' | 'hong';

/** A section by name and address. */
export type SectionRef = { id: number; name: string; slug: string; path: string; accent: Accent };

/** A section in the navigation, with its sub-sections in the editor's order. */
export type NavSection = SectionRef & { children: SectionRef[] };

/** A topic or an author by name and address. */
export type NameRef = { id: number; name: string; slug: string; path: string };

/** One story as fronts, lists and rails show it. */
export type Card = {
  id: number;
  path: string;
  headline: string;
  kicker: string | undefined;
  standfirst: string | undefined;
  section: SectionRef;
  publishedAt: Date;
  /** When it was last changed in substance, if that was after it came out. */
  revisedAt: Date | undefined;
  picture: Picture | undefined;
};

/** Whom a syndicated story comes from. */
export type Source = {
  name: string | undefined;
  url: string | undefined;
  licence: string | undefined;
  indexPolicy: 'original' | 'licensed' | 'noindex';
};

/** Who stands behind a story. */
export type Byline = NameRef & { role: string | undefined; kind: ContributorKind };

/** A published story, whole. */
export type Article = Card & {
  genre: Genre;
  mainCaption: string | undefined;
  parentSection: SectionRef | undefined;
  authors: Byline[];
  topics: NameRef[];
  source: Source | undefined;
  /** Whether search engines may show it; a copy of a story from elsewhere may not be shown. */
  indexed: boolean;
  body: BodyBlock[];
  /** Corrections in the editor's order; those that are not in the body stand under it. */
  corrections: Correction[];
  /** Whether readers can see what changed since the story came out. */
  hasChanges: boolean;
  seo: { title: string | undefined; description: string | undefined; picture: Picture | undefined };
};

/** Where the paper says by which rules it works, and how its stories and pictures may be used. */
export type Policies = Partial<
  Record<'publishingPrinciples' | 'ethicsPolicy' | 'masthead' | 'ownershipFundingInfo' | 'licensing', string>
>;

/** The paper's own name and particulars. */
export type Site = {
  name: string;
  tagline: string | undefined;
  logo: Picture | undefined;
  publisher: {
    name: string | undefined;
    editorInChief: string | undefined;
    address: string | undefined;
    phone: string | undefined;
    email: string | undefined;
  };
  socialLinks: { name: string; url: string }[];
  /** Pages about the paper, as paths of it or addresses elsewhere; those that the newsroom has named. */
  policies: Policies;
  footerText: string | undefined;
  /** Whether browsers may keep pages for when there is no network. */
  offline: boolean;
  sections: NavSection[];
};

/** One page of a list, newest first. Cursors are ids of the story that the neighbouring page starts after. */
export type ListPage = {
  stories: Card[];
  older: number | undefined;
  /** `first` when the page before is the list's first one; undefined on that first page itself. */
  newer: number | 'first' | undefined;
};
