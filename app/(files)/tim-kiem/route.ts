import { discreetly } from '@/lib/content/discreet';
import { answerSearch } from '@/lib/content/search/answer';

/** The search of the paper. */
export const GET = (request: Request): Promise<Response> =>
  discreetly('A search failed', () => answerSearch(request));
