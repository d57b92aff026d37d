import { isSlug, searchPath } from '@/lib/urls';
import type { SearchRequest } from './model';

const longestText = 200;
/** No search has more pages than these. */
export const lastPage = 50;

/** Whether a search looks in less than the whole paper. */
export const isNarrowed = ({ section, author, from, to }: SearchRequest): boolean =>
  [section, author, from, to].some((filter) => filter !== undefined);

/**
 * What the query of an address asks for. Every address asks for something: what is senseless in it falls back or is
 * dropped, and of parameters that come more than once the first counts.
 */
export function parseSearch(query: URLSearchParams): SearchRequest {
  const slug = (name: string) => {
    const value = query.get(name) ?? '';
    return isSlug(value) ? value : undefined;
  };
  const days = [parseDay(query.get('tu')), parseDay(query.get('den'))] as const;
  // Two days the wrong way round are the same stretch of time.
  const [from, to] = days[0] && days[1] && days[0] > days[1] ? [days[1], days[0]] : days;
  return {
    text: cleanText(query.get('q') ?? ''),
    section: slug('chuyen-muc'),
    author: slug('tac-gia'),
    from,
    to,
    sort: query.get('xep') === 'moi' ? 'date' : 'relevance',
    page: parsePage(query.get('trang')),
  };
}

/** The canonical address of a search; what it leaves out is the default. */
export function searchAddress({ text, section, author, from, to, sort, page }: SearchRequest): string {
  const query = new URLSearchParams();
  const said = {
    q: text,
    'chuyen-muc': section,
    'tac-gia': author,
    tu: from,
    den: to,
    xep: sort === 'date' ? 'moi' : undefined,
    trang: page > 1 ? String(page) : undefined,
  };
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return query.size > 0 ? `${searchPath}?${query}` : searchPath;
}

/**
 * What was typed as one line in NFC without characters that nobody sees or that are none (controls, marks of
 * direction, halves of surrogate pairs), at most 200 characters long and cut between words where it has any.
 */
export function cleanText(typed: string): string {
  // Ten times as much as counts is read: the rest of a very long text cannot matter.
  const line = typed
    .slice(0, longestText * 10)
    .replace(/\p{Cf}|\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
  const letters = [...line];
  if (letters.length <= longestText) return line;
  const cut = letters.slice(0, longestText + 1).join('');
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end).trimEnd() : letters.slice(0, longestText).join('');
}

/** A day of the calendar as `2026-11-22`; `22.11.2026` and `22/11/2026` are read too, as people type them. */
function parseDay(value: string | null): string | undefined {
  const typed = (value ?? '').trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

function parsePage(value: string | null): number {
  const page = /^\d{1,6}$/.test(value ?? '') ? Number(value) : 1;
  return Math.min(Math.max(page, 1), lastPage);
}
