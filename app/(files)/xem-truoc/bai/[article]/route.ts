import { previewDraft } from '@/lib/newsroom/preview/desk';
import { recordId } from '@/lib/urls';

type Context = { params: Promise<{ article: string }> };

/** A draft as its page will be, for the newsroom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return previewDraft(request, recordId((await params).article));
}
