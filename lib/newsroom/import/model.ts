/** A node of the editor's tree as Payload stores it. */
export type EditorNode = { type: string; version: number; [property: string]: unknown };

/** A picture that an article names: a file, and the words that belong to it. */
export type PictureRef = {
  file: string;
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  licence: string | undefined;
  /** Where the article names it, for messages. */
  field: string;
};

/** An element of a parsed body; what refers to records or pictures is resolved by the writer. */
export type ParsedBlock =
  | { kind: 'text'; node: EditorNode }
  | { kind: 'figure'; picture: PictureRef }
  | { kind: 'gallery'; pictures: PictureRef[] }
  | { kind: 'pullQuote'; text: string; attribution: string | undefined }
  | { kind: 'factBox'; title: string; content: EditorNode[] }
  | { kind: 'embed'; url: string; title: string; poster: PictureRef | undefined }
  /** Another story: by slug alone it has to exist; with a title it may come later. */
  | { kind: 'related'; slug: string; title: string | undefined; address: string | undefined; field: string };

/** An article as its file tells it, checked as far as that is possible without the newsroom. Text is in NFC. */
export type ParsedArticle = {
  fileName: string;
  headline: string;
  slug: string;
  kicker: string | undefined;
  genre: 'news' | 'opinion' | 'analysis' | undefined;
  section: string;
  parentSection: string | undefined;
  standfirst: string | undefined;
  topics: string[];
  authors: string[];
  publishedAt: Date | undefined;
  revisedAt: Date | undefined;
  featured: boolean | undefined;
  draft: boolean;
  mainMedia: PictureRef | undefined;
  source:
    | {
        name: string;
        url: string | undefined;
        licence: string | undefined;
        indexPolicy: 'original' | 'licensed' | 'noindex' | undefined;
      }
    | undefined;
  seo: { title: string | undefined; description: string | undefined };
  body: ParsedBlock[];
};
