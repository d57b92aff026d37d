import { iconMark } from '@/lib/content/icon';
import { loadSite } from '@/lib/content/site';
import { drawIcon, iconNames } from '@/lib/press/icon';

type Context = { params: Promise<{ mark: string; file: string }> };

/** The paper's icon as PNG. Only the present mark is drawn: there is nothing to ask for without end. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { mark, file } = await params;
  const site = await loadSite();
  const name = iconNames.find((one) => file === `${one}.png`);
  if (!name || mark !== iconMark(site))
    return new Response('404\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return new Response(await drawIcon(name, site.logo), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
