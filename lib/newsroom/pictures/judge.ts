import { type Label, label } from '../labels';

const reasons = {
  missing: label('Chưa có tệp ảnh.', 'There is no picture file.'),
  unreadable: label('Tệp này không phải là ảnh đọc được.', 'This file is no picture that can be read.'),
  format: label(
    'Chỉ nhận ảnh JPEG, PNG, WebP hoặc AVIF.',
    'Only JPEG, PNG, WebP and AVIF pictures are taken.',
  ),
  heic: label(
    'Ảnh HEIC của điện thoại chưa dùng được; hãy xuất ra JPEG rồi tải lên lại.',
    'HEIC pictures of phones cannot be used; save it as JPEG and upload that.',
  ),
  animated: label(
    'Không nhận ảnh động; hãy chọn một ảnh tĩnh.',
    'Animated pictures are not taken; choose a still one.',
  ),
  tooLarge: label(
    'Ảnh quá lớn: tối đa 60 triệu điểm ảnh, chẳng hạn 10.000 × 6.000.',
    'The picture is too large: 60 million pixels at most, 10,000 × 6,000 for example.',
  ),
  broken: label(
    'Ảnh bị hỏng hoặc bị cắt cụt; hãy lấy lại tệp gốc.',
    'The picture is damaged or cut short; get the original file again.',
  ),
} as const;

/** The upload cannot become a picture of the paper; `words` are for the person who uploaded it. */
export class PictureError extends Error {
  readonly words: Label;

  constructor(readonly reason: keyof typeof reasons) {
    super(reasons[reason].en);
    this.words = reasons[reason];
  }
}

/** What a picture's file can be, by its content; also the ending of the name that its original is kept under. */
export const pictureKinds = ['jpg', 'png', 'webp', 'avif'] as const;
export type PictureKind = (typeof pictureKinds)[number];

const startsWith = (bytes: Buffer, words: string, at = 0) =>
  bytes.toString('latin1', at, at + words.length) === words;

/**
 * Tells what a file is by its first bytes alone, before any library opens it: whatever is not plainly one of the
 * four kinds of still picture, or says that it moves, goes no further.
 * @throws PictureError
 */
export function pictureKind(bytes: Buffer): PictureKind {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) {
    if (isAnimatedPng(bytes)) throw new PictureError('animated');
    return 'png';
  }
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) {
    const says = startsWith(bytes, 'VP8X', 12) ? (bytes[20] ?? 0) : 0;
    if (says & 0b10) throw new PictureError('animated');
    return 'webp';
  }
  if (startsWith(bytes, 'ftyp', 4)) return isoKind(bytes);
  if (startsWith(bytes, 'GIF8')) throw new PictureError('format');
  const beginning = bytes.toString('latin1', 0, 512).trimStart();
  if (/^(\xef\xbb\xbf)?\s*<[!?a-z]|^%PDF|^BM|^II\*\0|^MM\0\*/i.test(beginning))
    throw new PictureError('format');
  throw new PictureError('unreadable');
}

/** Whether a PNG announces frames: its chunk `acTL` stands before the first picture data. */
function isAnimatedPng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
    at += bytes.readUInt32BE(at) + 12;
  }
  return false;
}

/** AVIF and HEIC share a box; its brands say which of them a file is, and whether it is a sequence. */
function isoKind(bytes: Buffer): PictureKind {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12) brands.push(bytes.toString('latin1', at, at + 4));
  }
  if (brands[0] === 'avis' || brands[0] === 'msf1') throw new PictureError('animated');
  if (brands.some((brand) => /^he[ivs][cmsx]$/.test(brand))) throw new PictureError('heic');
  if (brands.includes('avif')) return 'avif';
  throw new PictureError(brands.includes('mif1') ? 'heic' : 'format');
}
