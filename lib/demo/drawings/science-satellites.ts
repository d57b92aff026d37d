import { ink, mix } from './palette';
import { circle, clip, flat, group, line, num, type Point, pen, range, rect, sheet } from './svg';
import { hatch } from './texture';
import { label } from './type';

const satellites: { at: Point; colour: string }[] = [
  { at: [250, 150], colour: ink.ochre },
  { at: [1330, 110], colour: ink.rose },
  { at: [1420, 800], colour: ink.pale },
  { at: [330, 830], colour: ink.paper },
];

/** A small satellite with two wings. */
const satellite = ([x, y]: Point, colour: string, turn: number) =>
  group(`translate(${num(x)} ${num(y)}) rotate(${turn})`, [
    rect(-78, -20, 52, 40, flat(colour)),
    rect(26, -20, 52, 40, flat(colour)),
    rect(-18, -26, 36, 52, flat(ink.paper)),
    line([-78, 0], [78, 0], pen(ink.black, 3)),
    ...[-65, -52, -39, 39, 52, 65].map((px) => line([px, -20], [px, 20], pen(ink.black, 1.6))),
  ]);

/** Rings from four satellites that meet in one point. */
export function satelliteRings(): string {
  const receiver: Point = [820, 470];
  const rings = satellites.flatMap(({ at, colour }) => {
    const far = Math.hypot(receiver[0] - at[0], receiver[1] - at[1]);
    const step = far / 9;
    return [
      ...range(9).map((i) => circle(at, step * (i + 1), pen(mix(ink.teal, colour, 0.42), 1.8))),
      circle(at, far, pen(colour, 6)),
    ];
  });
  return sheet(ink.teal, [
    ...rings,
    ...satellites.map(({ at }) => line(at, receiver, pen(ink.paper, 1.5, '2 10'))),
    circle(receiver, 52, flat(ink.teal)),
    circle(receiver, 52, pen(ink.vermilion, 5)),
    circle(receiver, 24, flat(ink.vermilion)),
    ...satellites.map(
      ({ at, colour }, i) =>
        circle(at, 62, flat(ink.teal)) + satellite(at, colour, [-30, 28, -35, 30][i] ?? 0),
    ),
  ]);
}

/** One, two, three circles: how a point is pinned down. */
export function satelliteSteps(): string {
  const steps = range(3).map((i) => {
    const cx = [290, 793, 1303][i] ?? 0;
    // The first panel has one circle only: it stands in the middle.
    const off = i === 0 ? 78 : 0;
    const point: Point = [cx + 12 + off, 462];
    const centres: Point[] = [
      [cx - 78 + off, 382],
      [cx + 92 + off, 366],
      [cx + 34 + off, 590],
    ];
    const inks = [ink.ochre, ink.vermilion, ink.teal];
    const r = centres.map(([x, y]) => Math.hypot(point[0] - x, point[1] - y));
    const shown = centres.slice(0, i + 1);
    const [a, b] = [centres[0] ?? point, centres[1] ?? point];
    const along =
      ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) /
      Math.hypot(b[0] - a[0], b[1] - a[1]) ** 2;
    const foot: Point = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
    const mirror: Point = [2 * foot[0] - point[0], 2 * foot[1] - point[1]];
    return [
      ...shown.map((centre, k) =>
        clip(`c${i}${k}`, circle(centre, r[k] ?? 0, flat('#000')), [
          hatch(
            [centre[0] - 220, centre[1] - 220, 440, 440],
            12,
            30 + k * 60,
            mix(ink.paper, inks[k] ?? ink.black, 0.6),
            1.6,
          ),
        ]),
      ),
      ...shown.map(
        (centre, k) =>
          circle(centre, r[k] ?? 0, pen(inks[k] ?? ink.black, 6)) +
          circle(centre, 8, flat(inks[k] ?? ink.black)),
      ),
      ...(i === 1 ? [mirror, point] : i === 2 ? [point] : []).map(
        (at) => circle(at, 19, flat(ink.paper)) + circle(at, 13, flat(ink.black)),
      ),
      label(String(i + 1), [cx, 836], ink.black, 'middle', 60, 650),
    ].join('');
  });
  return sheet(ink.paper, [
    ...steps,
    ...[545, 1055].map((x) => line([x, 110], [x, 800], pen(mix(ink.paper, ink.black, 0.4), 1.5))),
  ]);
}
