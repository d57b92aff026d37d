import sharp from 'sharp';
import { PictureFileError, type ReadPicture } from '@/lib/newsroom/import/pictures';
import type { DevelopOptions } from '@/lib/newsroom/pictures/develop';
import { drawings } from './drawings/registry';

/** Flat drawings gain little from a longer search for small files, and a first start should be short. */
export const quickly: DevelopOptions = { effort: (width) => (width > 960 ? 0 : 1) };

/** Gives the drawing that an article of the demo edition names as `NAME.png`. */
export const readDrawing: ReadPicture = async ({ file }) => {
  const draw = drawingOf(file);
  if (!draw) throw new PictureFileError('is no drawing of lib/demo/drawings/registry.ts');
  return renderDrawing(draw());
};

/** Whether there is a drawing for a file name. */
export const hasDrawing = (file: string): boolean => drawingOf(file) !== undefined;

/** An SVG document as PNG; the same document always gives the same bytes. */
export function renderDrawing(svg: string): Promise<Buffer> {
  // The original is only kept, never sent to readers: quick is better than small.
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png({ compressionLevel: 3 }).toBuffer();
}

function drawingOf(file: string): (() => string) | undefined {
  const name = /^([a-z0-9-]+)\.png$/.exec(file)?.[1];
  return name !== undefined && Object.hasOwn(drawings, name) ? drawings[name] : undefined;
}
