import { previewFront } from '@/lib/newsroom/preview/front';
import { recordId } from '@/lib/urls';

type Context = { params: Promise<{ front: string }> };

/** The newest draft of a front as its page will be, for the newsroom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return previewFront(request, recordId((await params).front));
}
