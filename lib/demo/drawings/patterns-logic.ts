import { ink, mix } from './palette';
import { circle, curve, flat, num, type Point, path, pen, range, rect, sheet } from './svg';
import { hatch } from './texture';

type Move = readonly [column: number, row: number];

const leaps: readonly Move[] = [
  [1, -2],
  [2, -1],
  [2, 1],
  [1, 2],
  [-1, 2],
  [-2, 1],
  [-2, -1],
  [-1, -2],
];

/** From one square of a chess board the paths of a knight branch ever denser. */
export function chessTree(): string {
  const size = 112.5;
  const centre = ([column, row]: Move): Point => [350 + (column + 0.5) * size, (row + 0.5) * size];
  const inside = ([column, row]: Move) => column >= 0 && column < 8 && row >= 0 && row < 8;
  const board = range(64).map((i) =>
    (i + Math.floor(i / 8)) % 2
      ? rect(350 + (i % 8) * size, Math.floor(i / 8) * size, size, size, flat(ink.moss))
      : '',
  );
  const seen = new Set<string>();
  let front: Move[] = [[6, 7]];
  const levels = range(4).map((level) => {
    const grown: Move[] = [];
    const marks = front.flatMap((from) =>
      leaps
        .map((leap): Move => [from[0] + leap[0], from[1] + leap[1]])
        .filter(inside)
        .map((to) => {
          const key = `${from.join()}-${to.join()}`;
          if (seen.has(key) || seen.has(`${to.join()}-${from.join()}`)) return '';
          seen.add(key);
          if (!grown.some((one) => one.join() === to.join())) grown.push(to);
          const [a, b] = [centre(from), centre(to)];
          const bend = 0.18 * (to[0] > from[0] ? 1 : -1);
          const d = `M${num(a[0])} ${num(a[1])}Q${num((a[0] + b[0]) / 2 + (b[1] - a[1]) * bend)} ${num((a[1] + b[1]) / 2 - (b[0] - a[0]) * bend)} ${num(b[0])} ${num(b[1])}`;
          return path(d, {
            ...pen(
              [ink.vermilion, ink.vermilion, mix(ink.vermilion, ink.black, 0.35), ink.black][level] ??
                ink.black,
              [15, 8, 3.6, 1.6][level],
            ),
            cap: 'round',
          });
        }),
    );
    const ends = grown.map((at) =>
      circle(centre(at), [17, 12, 8, 6][level] ?? 5, flat(level < 2 ? ink.vermilion : ink.black)),
    );
    front = grown;
    return [...marks, ...ends].join('');
  });
  return sheet(ink.moss, [
    rect(350, 0, 900, 900, flat(ink.paper)),
    ...board,
    hatch([0, 0, 350, 900], 12, 45, mix(ink.moss, ink.black, 0.3), 1.6),
    hatch([1250, 0, 350, 900], 12, -45, mix(ink.moss, ink.black, 0.3), 1.6),
    ...[...levels].reverse(),
    circle(centre([6, 7]), 40, flat(ink.vermilion)),
    circle(centre([6, 7]), 22, flat(ink.paper)),
    path(
      curve([
        [350, 0],
        [350, 900],
      ]),
      pen(ink.black, 4),
    ),
    path(
      curve([
        [1250, 0],
        [1250, 900],
      ]),
      pen(ink.black, 4),
    ),
  ]);
}
