'use client';

import { useConfig, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { deskTime } from '@/lib/newsroom/desk/moment';
import { fold } from '@/lib/text/fold';

/** A story as the front's form speaks of it. */
export type DeskStory = {
  id: number;
  headline: string;
  section: string | undefined;
  /** When readers see it or saw it first, as the desk writes times. */
  time: string | undefined;
  /** Whether readers can see it now. */
  isPublic: boolean;
};

const answerSchema = z.object({
  docs: z.array(
    z.object({
      id: z.number(),
      headline: z.string().nullish(),
      name: z.string().nullish(),
      section: z.object({ name: z.string() }).nullish().catch(undefined),
      publishedAt: z.string().nullish(),
      _status: z.string().nullish(),
    }),
  ),
});
type Row = z.infer<typeof answerSchema>['docs'][number];

const storyColumns =
  'depth=1&select[headline]=true&select[section]=true&select[publishedAt]=true&select[_status]=true';

function toStory({ id, headline, section, publishedAt, _status }: Row): DeskStory {
  const moment = publishedAt ? new Date(publishedAt) : undefined;
  return {
    id,
    headline: headline || '—',
    section: section?.name,
    time: moment && deskTime(moment),
    isPublic: _status === 'published' && moment !== undefined && moment <= new Date(),
  };
}

async function ask(address: string, signal?: AbortSignal): Promise<Row[]> {
  const answer = await fetch(address, { credentials: 'include', ...(signal && { signal }) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answerSchema.parse(await answer.json()).docs;
}

/**
 * Looks for published stories by words of their headline, with or without Vietnamese marks; the newest ones for no
 * words at all.
 */
export async function searchStories(api: string, words: string, signal: AbortSignal): Promise<DeskStory[]> {
  const query = words.trim();
  const matches = query
    ? `&where[or][0][and][0][_status][equals]=published&where[or][0][and][1][headline][like]=${encodeURIComponent(query)}` +
      `&where[or][1][and][0][_status][equals]=published&where[or][1][and][1][slug][like]=${encodeURIComponent(fold(query))}`
    : '&where[_status][equals]=published';
  const found = await ask(`${api}/articles?limit=8&sort=-publishedAt&${storyColumns}${matches}`, signal);
  return found.map(toStory);
}

const known = new Map<string, Promise<Row | undefined>>();

function recall(api: string, collection: string, id: number): Promise<Row | undefined> {
  const key = `${collection}/${id}`;
  const columns = collection === 'articles' ? storyColumns : 'depth=0&select[name]=true';
  const found =
    known.get(key) ??
    ask(`${api}/${collection}?limit=1&${columns}&where[id][equals]=${id}`).then(([row]) => row);
  known.set(key, found);
  // What could not be read is asked for again.
  found.catch(() => known.delete(key));
  return found;
}

function useRecord(collection: 'articles' | 'sections' | 'topics', id: number | undefined): Row | undefined {
  const { config } = useConfig();
  const [row, setRow] = useState<Row>();
  const api = config.routes.api;
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    recall(api, collection, id).then(
      (found) => wanted && setRow(found),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [api, collection, id]);
  return row?.id === id ? row : undefined;
}

/** The story with this id; undefined until it is known, or when there is none. */
export function useStory(id: number | undefined): DeskStory | undefined {
  const row = useRecord('articles', id);
  return row && toStory(row);
}

/** The name of a section or topic; undefined until it is known. */
export function useNameOf(collection: 'sections' | 'topics', id: number | undefined): string | undefined {
  return useRecord(collection, id)?.name ?? undefined;
}

/** Chooses between the two languages of the desk. */
export function useWords(): (vi: string, en: string) => string {
  const { i18n } = useTranslation();
  return (vi, en) => (i18n.language === 'en' ? en : vi);
}
