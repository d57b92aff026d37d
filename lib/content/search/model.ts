import type { Card, NameRef, SectionRef } from '../model';

/** What a reader looks for, as the address `/tim-kiem?…` says it; parsed, and with nothing that cannot be. */
export type SearchRequest = {
  /** What was typed, NFC, at most 200 characters; empty when nothing was. */
  text: string;
  /** Slug of a section; its sub-sections count too. */
  section: string | undefined;
  /** Slug of an author. */
  author: string | undefined;
  /** First and last day that count, `2026-11-22`, in the paper's time zone. */
  from: string | undefined;
  to: string | undefined;
  sort: 'relevance' | 'date';
  /** From 1. */
  page: number;
};

/** Text in pieces, in order; those that were looked for are marked. Plain text: whoever draws it escapes it. */
export type Marked = { text: string; hit: boolean }[];

/** A story that was found. */
export type SearchHit = {
  story: Card;
  headline: Marked;
  /** The most telling piece of the story; empty when it has no text. */
  snippet: Marked;
};

/** How many stories were found; `atLeast` where counting further would help nobody. */
export type SearchCount = { exactly: number } | { atLeast: number };

/** One page of what was found. */
export type SearchResults = {
  hits: SearchHit[];
  count: SearchCount;
  /** Whether no story has all that was looked for: these have some of it. */
  partly: boolean;
  /** Pages that can be asked for, at least 1. */
  pages: number;
  /** "Did you mean": other words that find more, as one would type them. */
  meant: string | undefined;
};

/** What a reader can narrow a search by. */
export type SearchFilters = { sections: SectionRef[]; authors: NameRef[] };

/** A line of the list that unfolds while a reader types. */
export type Suggestion = { kind: 'story' | 'topic' | 'author'; label: Marked; path: string };
