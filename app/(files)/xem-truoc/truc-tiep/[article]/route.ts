import { previewTyped } from '@/lib/newsroom/preview/desk';
import { recordId } from '@/lib/urls';

type Context = { params: Promise<{ article: string }> };

/** The page of what stands in the form of an article, for whoever types it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return previewTyped(request, recordId((await params).article));
}
