import { answerOnlooker } from '@/lib/newsroom/preview/answer';
import { readByLink } from '@/lib/newsroom/preview/guest';
import { recordId } from '@/lib/urls';

type Context = { params: Promise<{ link: string }> };

/** A draft, for a visitor whom a preview link has let in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return readByLink(request, recordId((await params).link));
}

/** Whoever asks for headers reads nothing. */
export const HEAD = answerOnlooker;
