import { afterEach, expect, test, vi } from 'vitest';
import { TicketOffice } from './tickets';

afterEach(() => {
  vi.useRealTimers();
});

test('a ticket names its sheet until it is withdrawn', () => {
  const office = new TicketOffice<{ words: string }>();
  const sheet = { words: 'một' };
  const ticket = office.issue(sheet);
  const other = office.issue({ words: 'hai' });
  expect(ticket).toMatch(/^[\w-]{22}$/);
  expect(office.read(ticket)).toBe(sheet);
  office.withdraw(ticket);
  expect(office.read(ticket)).toBeUndefined();
  expect(office.read(other)).toEqual({ words: 'hai' });
  expect(office.read('A'.repeat(22))).toBeUndefined();
});

test('a ticket that nobody withdrew ends by itself', () => {
  vi.useFakeTimers();
  const office = new TicketOffice<string>();
  const ticket = office.issue('một');
  vi.advanceTimersByTime(29_000);
  expect(office.read(ticket)).toBeDefined();
  vi.advanceTimersByTime(2_000);
  expect(office.read(ticket)).toBeUndefined();
});
