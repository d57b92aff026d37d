/** What one page says of itself, read once from its HTML; rules look at nothing else. */
export type PageFacts = {
  /** The page's own address, absolute and without a fragment. */
  address: string;
  /** The contents of `<title>` in the head. */
  titles: string[];
  descriptions: string[];
  /** Canonical addresses as they are written. */
  canonicals: string[];
  /** Whether search engines may take the page in, and follow its links. */
  index: boolean;
  follow: boolean;
  /** `<html lang>`. */
  language: string | undefined;
  /** Addresses in other languages, as they are written. */
  alternates: { language: string; address: string }[];
  /** Elements of the head that stand where search engines ignore them. */
  misplaced: string[];
  /** The text of every `<h1>`. */
  headings: string[];
  links: Link[];
  pictures: PagePicture[];
  /** The first `og:image`. */
  share: SharePicture | undefined;
  /** `og:type`. */
  kind: string | undefined;
  /** `article:published_time` and `article:modified_time`, as they are written. */
  published: string | undefined;
  modified: string | undefined;
  /** What the page makes a browser load, absolute. */
  files: string[];
  /** Feeds, icons and other versions of the page that its head names, absolute. */
  versions: string[];
  /** Whether the page follows another one of a list (`rel=prev`). */
  continues: boolean;
  data: LinkedData;
  /** The HTML was nested too deep or had too many elements to be read. */
  unreadable: boolean;
};

export type Link = {
  /** Absolute, without a fragment. */
  address: string;
  /** Whether search engines are asked not to follow it. */
  nofollow: boolean;
};

export type PagePicture = {
  /** Absolute; empty when the picture names no address that can be read. */
  address: string;
  /** Whether it has an `alt` or is hidden from those who would need one. */
  described: boolean;
  /** Whether its place on the page is known before it is loaded. */
  sized: boolean;
};

export type SharePicture = {
  /** As it is written. */
  written: string;
  /** Absolute; empty when it is no address. */
  address: string;
  /** What the page says of its size. */
  width: number | undefined;
  height: number | undefined;
  /** What the file says of its size, where somebody looked. */
  measured?: { width: number; height: number };
};

/** A node of structured data; values are what JSON holds. */
export type DataNode = { [property: string]: unknown };

export type LinkedData = {
  nodes: DataNode[];
  /** What the JSON reader says of blocks that are no JSON. */
  problems: string[];
};
