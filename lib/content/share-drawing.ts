import { createHash } from 'node:crypto';
import type { Accent, Article, SectionRef } from './model';
import type { Author, Topic } from './names';

/** The shapes of pictures for machines, in pixels: share cards want the first, search engines the other three. */
export const shareFormats = {
  share: { width: 1200, height: 630 },
  square: { width: 1200, height: 1200 },
  classic: { width: 1200, height: 900 },
  wide: { width: 1200, height: 675 },
} as const;

export type ShareFormat = keyof typeof shareFormats;

/** All formats, in the order in which they are offered. */
export const shareFormatNames = ['share', 'square', 'classic', 'wide'] as const satisfies ShareFormat[];

/** What a page of the paper can be drawn for; `paper` is every page without a record of its own. */
export const drawnKinds = ['article', 'section', 'topic', 'author', 'paper'] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/** A picture of words: what stands in it, and whose it is. */
export type Drawing = {
  kind: DrawnKind;
  /** The record's id; 0 for the paper. */
  id: number;
  title: string;
  /** A short line above the title. */
  label: string | undefined;
  accent: Accent;
  /** The name of the paper. */
  paper: string;
};

// Counted up when the same words are drawn differently: addresses of what was drawn before stay what they were.
const style = 1;

/** The name of what a drawing shows: the same words, colour and manner have the same one. */
export const drawingDigest = ({ title, label, accent, paper }: Drawing): string =>
  createHash('sha256')
    .update(JSON.stringify([style, title, label ?? '', accent, paper]))
    .digest('hex')
    .slice(0, 20);

/** The drawing of a story: its headline under the name of its section. */
export const articleDrawing = (
  { id, headline, section }: Pick<Article, 'id' | 'headline' | 'section'>,
  paper: string,
): Drawing => ({
  ...{ kind: 'article', id, title: headline, label: section.name, accent: section.accent, paper },
});

/** The drawing of a section: its name. */
export const sectionDrawing = (
  { id, name, accent }: Pick<SectionRef, 'id' | 'name' | 'accent'>,
  paper: string,
): Drawing => ({
  ...{ kind: 'section', id, title: name, label: undefined, accent, paper },
});

/** The drawing of a topic: its name. */
export const topicDrawing = ({ id, name }: Pick<Topic, 'id' | 'name'>, paper: string): Drawing => ({
  ...{ kind: 'topic', id, title: name, label: undefined, accent: 'do', paper },
});

/** The drawing of an author: their name, and what they do. */
export const authorDrawing = (
  { id, name, role }: Pick<Author, 'id' | 'name' | 'role'>,
  paper: string,
): Drawing => ({ kind: 'author', id, title: name, label: role, accent: 'do', paper });

/** The drawing of the paper itself: what it says of itself. */
export const paperDrawing = ({ name, tagline }: { name: string; tagline: string | undefined }): Drawing => ({
  ...{ kind: 'paper', id: 0, title: tagline ?? name, label: undefined, accent: 'do', paper: name },
});
