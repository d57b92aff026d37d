import { z } from 'zod';
import { newsroomPath } from '@/lib/urls';
import { stateOfSlug, states } from '../workflow/states';
import type { Filters } from './lists';

/** What the overview's address says when it asks for every state. */
export const anyState = 'tat-ca';

const one = z.string().catch('');
const address = z.object({
  'trang-thai': one,
  'chuyen-muc': one,
  'tac-gia': one,
  'cua-toi': one,
  trang: z.coerce.number().int().min(1).max(400).catch(1),
});

/** What an address of the desk's start page asks for; undefined when it asks for the start page itself. */
export function readFilters(query: Record<string, string | string[] | undefined>): Filters | undefined {
  const asked = address.parse(query);
  const { 'trang-thai': state, 'chuyen-muc': section, 'tac-gia': author, 'cua-toi': mine, trang } = asked;
  if (!state && !section && !author && !mine) return undefined;
  return {
    state: stateOfSlug(state),
    section: section || undefined,
    author: author || undefined,
    mine: mine !== '',
    page: trang,
  };
}

/** The address of an overview. */
export function overviewPath({ state, section, author, mine, page = 1 }: Partial<Filters>): string {
  const query = new URLSearchParams({ 'trang-thai': state ? states[state].slug : anyState });
  if (section) query.set('chuyen-muc', section);
  if (author) query.set('tac-gia', author);
  if (mine) query.set('cua-toi', '1');
  if (page > 1) query.set('trang', String(page));
  return `${newsroomPath}?${query}`;
}
