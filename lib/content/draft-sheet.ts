import { isBuilding } from './door';
import { type DraftSheet, draftTickets } from './draft-tickets';

/** What to draw for a ticket. Public pages have loaders of their own and never ask here. */
export async function loadDraftSheet(ticket: string): Promise<DraftSheet | undefined> {
  'use cache';
  return isBuilding() ? undefined : draftTickets.read(ticket);
}
