import { longDay } from './time';

/** Today as the masthead prints it; made anew with each page, hence right within the page's own age. */
export async function today(): Promise<string> {
  'use cache';
  return longDay(new Date());
}
