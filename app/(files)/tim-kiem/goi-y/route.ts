import { answerSuggestions } from '@/lib/content/search/answer';

/** Suggestions for what a reader has typed so far, as JSON. */
export const GET = (request: Request): Promise<Response> => answerSuggestions(request);
