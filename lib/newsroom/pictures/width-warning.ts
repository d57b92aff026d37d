import { type Label, label } from '../labels';

/** Narrower than this, a picture is blurred where the paper shows it large. Pixels. */
export const narrow = 1200;

/** What to tell somebody whose picture is too narrow for a large place; undefined if it is wide enough. Pixels. */
export function widthWarning(width: number | null | undefined): Label | undefined {
  if (!width || width >= narrow) return undefined;
  return label(
    `Ảnh chỉ rộng ${width} điểm ảnh; dưới ${narrow.toLocaleString('vi')} thì ở vị trí lớn sẽ bị mờ.`,
    `The picture is only ${width} pixels wide; under ${narrow.toLocaleString('en')} it will look blurred in large places.`,
  );
}
