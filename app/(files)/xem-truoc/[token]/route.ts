import { answerOnlooker } from '@/lib/newsroom/preview/answer';
import { openPreviewLink } from '@/lib/newsroom/preview/guest';

type Context = { params: Promise<{ token: string }> };

/** A preview link as it was sent to somebody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return openPreviewLink(request, (await params).token);
}

/** Whoever asks for headers reads nothing. */
export const HEAD = answerOnlooker;
