import { TicketOffice } from '@/lib/press/tickets';
import { isBuilding, type unavailable } from '../door';
import type { SearchPage } from './page';

/** What is to be drawn for one request of `/tim-kiem`. */
export type SearchSheet = SearchPage | typeof unavailable;

const name = Symbol.for('trang-nhat.search-tickets');
const shared: typeof globalThis & { [name]?: TicketOffice<SearchSheet> } = globalThis;
shared[name] ??= new TicketOffice();

/** Where pages of the search wait to be drawn. */
export const searchTickets = shared[name];

/** What to draw for a ticket; undefined when there is no such ticket. */
export async function loadSearchSheet(ticket: string): Promise<SearchSheet | undefined> {
  'use cache';
  return isBuilding() ? undefined : searchTickets.read(ticket);
}
