import { afterEach, expect, test, vi } from 'vitest';
import { issueTicket, readTicket, withdrawTicket } from './draft-tickets';

afterEach(() => {
  vi.useRealTimers();
});

test('a ticket names its sheet until it is withdrawn', () => {
  const sheet = { kind: 'refused', reason: 'expired', again: undefined } as const;
  const ticket = issueTicket(sheet);
  const other = issueTicket({ kind: 'notice' });
  expect(ticket).toMatch(/^[\w-]{22}$/);
  expect(readTicket(ticket)).toBe(sheet);
  withdrawTicket(ticket);
  expect(readTicket(ticket)).toBeUndefined();
  expect(readTicket(other)).toEqual({ kind: 'notice' });
  expect(readTicket('A'.repeat(22))).toBeUndefined();
});

test('a ticket that nobody withdrew ends by itself', () => {
  vi.useFakeTimers();
  const ticket = issueTicket({ kind: 'notice' });
  vi.advanceTimersByTime(29_000);
  expect(readTicket(ticket)).toBeDefined();
  vi.advanceTimersByTime(2_000);
  expect(readTicket(ticket)).toBeUndefined();
});
