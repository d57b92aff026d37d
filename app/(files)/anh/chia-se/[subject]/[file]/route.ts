import { away, plain, readOnly } from '@/app/(feeds)/answers';
import { sendPicture } from '@/app/(files)/anh/send-picture';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { drawingDigest, drawnKinds, type ShareFormat, shareFormatNames } from '@/lib/content/share-drawing';
import { drawingOf, picturesOf } from '@/lib/content/share-subjects';
import { cropPicture } from '@/lib/press/share/crop';
import { drawWords } from '@/lib/press/share/drawing';
import { keptSharePicture } from '@/lib/press/share/store';
import { isLargeEnough } from '@/lib/seo/machine-pictures';
import { drawnOf, recordId, shareCropPath, shareDrawingPath } from '@/lib/urls';

type Params = { subject: string; file: string };

/** A picture as it is asked for: what its address has to be now, and how it is made. */
type Asked = { path: string; digest: string; name: string; make: () => Promise<Buffer> };

/**
 * A picture for machines: a crop around the focal point, or words. Only what the paper shows now is made, so that
 * nobody can have others drawn; whoever knows an earlier address is sent to the present one.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly<Params>(
  async (request, { subject, file }) => {
    const format = shareFormatNames.find((name) => file.startsWith(`${name}-`));
    if (!format || !file.endsWith('.jpg')) return plain(404);
    const path = new URL(request.url).pathname;
    const asked = await whenAvailable(() =>
      /^[0-9a-f]{20}$/.test(subject) ? cropAsked(subject, format, path) : drawingAsked(subject, format),
    );
    if (asked === unavailable) return away();
    if (!asked) return plain(404);
    if (asked.path !== path) return plain(307, { Location: asked.path });
    return send(request, asked);
  },
);

async function cropAsked(digest: string, format: ShareFormat, path: string): Promise<Asked | undefined> {
  const pictures = (await picturesOf(digest)).filter((picture) => isLargeEnough(picture, format));
  const pathOf = ({ focus }: { focus: { x: number; y: number } }) => shareCropPath(digest, format, focus);
  const picture = pictures.find((one) => pathOf(one) === path) ?? pictures[0];
  if (!picture) return undefined;
  const focus = { x: Math.round(picture.focus.x), y: Math.round(picture.focus.y) };
  return {
    path: pathOf(picture),
    digest,
    name: `${format}-${focus.x}-${focus.y}.jpg`,
    make: () => cropPicture({ ...picture, focus }, format),
  };
}

async function drawingAsked(subject: string, format: ShareFormat): Promise<Asked | undefined> {
  const kind = drawnKinds.find((one) => subject.startsWith(`${drawnOf[one]}-`));
  if (!kind) return undefined;
  const number = subject.slice(drawnOf[kind].length + 1);
  if (!/^(?:0|[1-9]\d{0,8})$/.test(number)) return undefined;
  const drawing = await drawingOf(kind, recordId(number));
  if (!drawing) return undefined;
  const digest = drawingDigest(drawing);
  return {
    path: shareDrawingPath(kind, drawing.id, format, digest),
    digest,
    name: `${format}.jpg`,
    make: () => drawWords(drawing, format),
  };
}

async function send(request: Request, { digest, name, make }: Asked): Promise<Response> {
  const kept = await keptSharePicture(digest, name, make);
  const sent =
    kept &&
    (await sendPicture(request, {
      etag: `"${digest}-${name.slice(0, -4)}"`,
      made: kept.made,
      type: 'image/jpeg',
      size: kept.bytes.length,
      read: async () => kept.bytes,
    }));
  return sent ?? plain(503, { 'Retry-After': '5' });
}
