import { answerRead } from '@/lib/reads/answer';

/** A page reports that its story was read. */
export const POST = (request: Request): Promise<Response> => answerRead(request);
