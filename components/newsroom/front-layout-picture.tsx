import type { LayoutName } from '@/lib/content/front-layouts';

type Props = { layout: LayoutName; small?: boolean };

/** A picture (dark) or a line of words (light): x, y, width, and for a picture its height, on a sheet of 96 by 60. */
type Mark = [x: number, y: number, width: number, height?: number];

const card = (x: number, y: number, width: number, picture: number): Mark[] => [
  [x, y, width, picture],
  [x, y + picture + 3, width],
  [x, y + picture + 8, width * 0.6],
];
const lines = (x: number, y: number, width: number): Mark[] => [
  [x, y, width],
  [x, y + 5, width * 0.6],
];

const marks: Record<LayoutName, Mark[]> = {
  top: [
    ...lines(4, 8, 32),
    ...lines(4, 19, 32),
    [40, 4, 52, 28],
    ...[4, 27.5, 51, 74.5].flatMap((x) => card(x, 37, 17.5, 10)),
  ],
  leadAndList: [
    ...card(4, 6, 46, 34),
    ...[6, 19, 32, 45].flatMap((y): Mark[] => [[56, y, 10, 9], ...lines(69, y + 1, 23)]),
  ],
  row: [4, 27.5, 51, 74.5].flatMap((x) => card(x, 16, 17.5, 16)),
  duo: [
    ...[4, 50].flatMap((x) => card(x, 5, 42, 24)),
    ...[4, 27.5, 51, 74.5].flatMap((x) => lines(x, 47, 17.5)),
  ],
  columns: [...[4, 35].flatMap((x) => card(x, 8, 27, 24)), ...[9, 25, 41].flatMap((y) => lines(66, y, 26))],
};

/** How a layout arranges its stories, drawn small. */
export function FrontLayoutPicture({ layout, small = false }: Props) {
  return (
    <svg
      viewBox="0 0 96 60"
      aria-hidden="true"
      className={small ? 'front-layout-picture front-layout-picture-small' : 'front-layout-picture'}
    >
      {(marks[layout] ?? []).map(([x, y, width, height]) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height={height ?? 3}
          className={height ? 'front-mark-picture' : 'front-mark-line'}
        />
      ))}
    </svg>
  );
}
