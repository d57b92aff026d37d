import type { Picture } from './model';

/** A run of text inside a paragraph, heading, list item or table cell. */
export type Inline =
  | {
      kind: 'text';
      text: string;
      bold: boolean;
      italic: boolean;
      strike: boolean;
      script: 'sub' | 'super' | undefined;
    }
  | { kind: 'break' }
  | { kind: 'link'; href: string; external: boolean; children: Inline[] };

/** An item of a list: its text, and a list nested under it. */
export type ListItem = { children: Inline[]; nested: ListBlock | undefined };
export type ListBlock = { kind: 'list'; ordered: boolean; start: number; items: ListItem[] };
export type ParagraphBlock = { kind: 'paragraph'; children: Inline[] };
export type TableCell = { header: boolean; colSpan: number; rowSpan: number; children: Inline[] };

/** A picture of the body with the caption that belongs to it here. */
export type FigureItem = { picture: Picture; caption: string | undefined };

/** A dated note on what was wrong in a story and is right now; its number is its place in the editor's list. */
export type Correction = { number: number; text: string; at: Date };

/** A typed element of an article's body: a closed union, so that one that nobody draws fails to compile. */
export type BodyBlock =
  | ParagraphBlock
  | ListBlock
  | { kind: 'heading'; level: 2 | 3; id: string; children: Inline[] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'table'; rows: TableCell[][] }
  | { kind: 'figure'; item: FigureItem }
  | { kind: 'gallery'; items: FigureItem[] }
  | { kind: 'pullQuote'; text: string; attribution: string | undefined }
  | { kind: 'relatedArticle'; title: string; path: string | undefined }
  | { kind: 'correction'; correction: Correction }
  | { kind: 'factBox'; title: string; content: (ParagraphBlock | ListBlock)[] }
  | {
      kind: 'embed';
      url: string;
      title: string;
      host: string;
      frame: string | undefined;
      poster: Picture | undefined;
    };
