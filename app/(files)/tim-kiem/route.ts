import { answerSearch } from '@/lib/content/search/answer';

/** The search of the paper. */
export const GET = (request: Request): Promise<Response> => answerSearch(request);
