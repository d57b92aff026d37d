import sharp from 'sharp';
import { type Ask, mediaType } from './ask';

type Size = { width: number; height: number };

const mostBytes = 8 * 1024 * 1024;

/** Measures pictures by the header of their files, each once; undefined for what is no picture or does not answer. */
export function openMeasure(ask: Ask): (address: string) => Promise<Size | undefined> {
  const known = new Map<string, Promise<Size | undefined>>();
  return (address) => {
    const size = known.get(address) ?? measure(ask, address);
    known.set(address, size);
    return size;
  };
}

async function measure(ask: Ask, address: string): Promise<Size | undefined> {
  const isPicture = (type: string) => /^image\/(jpeg|png|webp|gif|avif)$/.test(type);
  const { status, body, header } = await ask(address, { most: mostBytes, reads: isPicture });
  if (status !== 200 || !isPicture(mediaType(header('content-type')))) return undefined;
  try {
    const { width, height, autoOrient } = await sharp(body, { failOn: 'none' }).metadata();
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
  } catch {
    return undefined;
  }
}
