import { ink, mix, night } from './palette';
import {
  circle,
  clip,
  curve,
  ellipse,
  flat,
  line,
  num,
  type Point,
  path,
  pen,
  polyline,
  range,
  rect,
  sheet,
} from './svg';
import { halftone, hatch, stipple } from './texture';
import { label } from './type';

/** A moon at an age of 0 (new) to 1 (new again), lit from the right while it grows. */
export function moon([x, y]: Point, r: number, age: number, lit: string, dark: string): string {
  const bulge = num(Math.abs(Math.cos(age * 2 * Math.PI)) * r);
  const growing = age < 0.5;
  const outer = growing ? 1 : 0;
  const gibbous = age > 0.25 && age < 0.75;
  const inner = gibbous ? outer : 1 - outer;
  const d = `M${num(x)} ${num(y - r)}A${num(r)} ${num(r)} 0 0 ${outer} ${num(x)} ${num(y + r)}A${bulge} ${num(r)} 0 0 ${inner} ${num(x)} ${num(y - r)}Z`;
  return circle([x, y], r, flat(dark)) + (age > 0.005 && age < 0.995 ? path(d, flat(lit)) : '');
}

const seas: readonly [dx: number, dy: number, size: number][] = [
  [-0.32, -0.34, 0.3],
  [0.22, -0.36, 0.2],
  [0.42, -0.08, 0.17],
  [-0.5, 0.12, 0.24],
  [-0.12, 0.42, 0.17],
  [0.62, -0.3, 0.1],
  [0.5, 0.24, 0.12],
];

/** Eight phases in a row, from dark to full and back. */
export function moonPhases(): string {
  const dim = mix(night, ink.pale, 0.16);
  const row = range(8).map((i) => {
    const r = [48, 62, 78, 96, 118, 96, 78, 62][i] ?? 60;
    return { age: i / 8, r };
  });
  const gap = 10;
  const total = row.reduce((sum, { r }) => sum + 2 * r + gap, -gap);
  let left = 800 - total / 2;
  const discs = row.map(({ age, r }, i) => {
    const at: Point = [left + r, 450];
    left += 2 * r + gap;
    const face = clip(`moon${i}`, circle(at, r, flat('#000')), [
      moon(at, r, age, ink.paper, dim),
      ...seas.map(([dx, dy, size]) =>
        circle(
          [at[0] + dx * r, at[1] + dy * r],
          size * r,
          flat(mix(ink.paper, ink.pale, 0.9), age === 0 ? 0.05 : 0.5),
        ),
      ),
      age === 0.5 ? '' : moonShade(at, r, age, dim),
    ]);
    return (
      face +
      (age === 0 ? circle(at, r, pen(mix(night, ink.pale, 0.5), 1.5)) : '') +
      line([at[0], 640], [at[0], 660], pen(ink.ochre, 2))
    );
  });
  return sheet(night, [
    stipple(
      [0, 0, 1600, 900],
      420,
      13,
      mix(night, ink.paper, 0.75),
      [0.8, 2.6],
      ([, y]) => y < 270 || y > 700,
    ),
    line([0, 650], [1600, 650], pen(ink.ochre, 1.5)),
    ...discs,
  ]);
}

/** The unlit part again, over the seas. */
function moonShade(at: Point, r: number, age: number, dark: string): string {
  return group180(at, moon(at, r, age < 0.5 ? 0.5 - age : 1.5 - age, dark, 'none'));
}

const group180 = ([x, y]: Point, part: string) =>
  `<g transform="rotate(180 ${num(x)} ${num(y)})">${part}</g>`;

/** Two weeks of tide: a lunar and a solar wave beat against each other. */
export function tideCurve(): string {
  const days = 14.77;
  const height = (day: number) =>
    Math.cos((2 * Math.PI * day) / 0.5175) + 0.46 * Math.cos((2 * Math.PI * day) / 0.5);
  const x = (day: number) => -20 + (day / days) * 1640;
  const at = (day: number): Point => [x(day), 610 - height(day) * 140];
  const wave = curve(range(591).map((i) => at((i * days) / 590)));
  const envelope = (sign: number) =>
    curve(
      range(60).map((i): Point => {
        const day = (i * days) / 59;
        const turn = 2 * Math.PI * day * (1 / 0.5 - 1 / 0.5175);
        return [x(day), 610 - sign * 140 * Math.sqrt(1 + 0.46 ** 2 + 0.92 * Math.cos(turn))];
      }),
    );
  return sheet(ink.paper, [
    rect(0, 0, 1600, 300, flat(night)),
    stipple([0, 0, 1600, 290], 160, 4, mix(night, ink.paper, 0.7), [0.8, 2.2]),
    path(`${wave}L1620 920L-20 920Z`, flat(ink.teal)),
    clip('sea', path(`${wave}L1620 920L-20 920Z`, flat(ink.teal)), [
      ...range(14).map((i) =>
        line([0, 470 + i * 32], [1600, 470 + i * 32], pen(mix(ink.teal, ink.pale, 0.28), 1.4)),
      ),
    ]),
    line([0, 610], [1600, 610], pen(ink.vermilion, 1.6, '3 8')),
    path(envelope(1), pen(ink.vermilion, 3.5)),
    path(envelope(-1), pen(ink.vermilion, 3.5)),
    ...range(5).map((i) =>
      moon(
        [[130, 465, 800, 1135, 1470][i] ?? 0, 150],
        i === 2 ? 74 : 62,
        [0, 0.125, 0.25, 0.375, 0.5][i] ?? 0,
        ink.paper,
        mix(night, ink.pale, 0.18),
      ),
    ),
  ]);
}

/** Sun, earth and moon: `turned` puts the moon at a right angle to the sun (neap tide). */
function tideGeometry(turned: boolean): string {
  const ground = turned ? ink.pale : ink.ochre;
  const sun = turned ? ink.vermilion : ink.paper;
  const earth: Point = [820, 470];
  const at: Point = turned ? [820, 120] : [1196, 470];
  const [rx, ry] = turned ? [212, 226] : [290, 196];
  return sheet(ground, [
    circle([-190, 470], 600, flat(sun)),
    clip('sun', circle([-190, 470], 600, flat(sun)), [
      halftone([0, 0, 420, 900], 15, turned ? ink.ochre : ink.vermilion, ([x]) =>
        Math.max(0, (x - 250) / 200),
      ),
    ]),
    ...range(9).map((i) =>
      line([440, 310 + i * 40], [500, 310 + i * 40], pen(mix(ground, ink.black, 0.5), 1.5)),
    ),
    line([430, 470], [turned ? 1500 : 1560, 470], pen(ink.black, 1.5, '3 9')),
    turned ? line([820, 0], [820, 900], pen(ink.black, 1.5, '3 9')) : '',
    circle(earth, turned ? 350 : 376, pen(mix(ground, ink.black, 0.4), 1.2)),
    ellipse(earth, rx, ry, flat(ink.teal)),
    clip('water', ellipse(earth, rx, ry, flat('#000')), [
      hatch([500, 200, 640, 540], 9, 0, mix(ink.teal, ink.pale, 0.3), 1.4),
    ]),
    circle(earth, 170, flat(ink.moss)),
    clip('earth', circle(earth, 170, flat('#000')), [
      rect(earth[0], 290, 180, 360, flat(mix(ink.moss, ink.black, 0.45))),
      hatch([640, 290, 360, 360], 8, 60, mix(ink.moss, ink.paper, 0.25), 1.2),
    ]),
    turned
      ? moon(at, 66, 0.25, ink.paper, night)
          .replace(/^/, '<g transform="rotate(180 820 120)">')
          .concat('</g>')
      : moon(at, 66, 0.75, ink.paper, night),
    label('Mặt Trời', [136, 482], turned ? ink.paper : ink.black, 'middle', 38, 650),
    label('Trái Đất', [earth[0], 482], ink.paper, 'middle', 38, 650),
    label('Mặt Trăng', turned ? [910, 132] : [1196, 586], ink.black, turned ? 'start' : 'middle', 38, 650),
  ]);
}

/** Spring tide: three bodies in line. */
export const springTide = () => tideGeometry(false);
/** Neap tide: sun and moon at right angles. */
export const neapTide = () => tideGeometry(true);

/** Three kinds of tide in one day. */
export function tideTypes(): string {
  const kinds: { name: string; height: (hour: number) => number; colour: string }[] = [
    { name: 'Nhật triều', colour: ink.ochre, height: (h) => Math.cos((2 * Math.PI * (h - 12)) / 24.8) },
    { name: 'Bán nhật triều', colour: ink.paper, height: (h) => Math.cos((2 * Math.PI * (h - 6)) / 12.4) },
    {
      name: 'Triều không đều',
      colour: ink.rose,
      height: (h) =>
        0.62 * Math.cos((2 * Math.PI * (h - 6)) / 12.4) + 0.5 * Math.cos((2 * Math.PI * (h - 5)) / 24.8),
    },
  ];
  const x = (hour: number) => 470 + hour * 40;
  return sheet(ink.teal, [
    ...range(5).map(
      (i) =>
        line([x(i * 6), 90], [x(i * 6), 810], pen(mix(ink.teal, ink.pale, 0.4), 1.4)) +
        label(`${i * 6} giờ`, [x(i * 6), 858], ink.pale, 'middle', 28),
    ),
    ...kinds.flatMap(({ name, height, colour }, row) => {
      const middle = 200 + row * 250;
      const points = range(97).map((i): Point => [x(i / 4), middle - 88 * height(i / 4)]);
      const d = `${curve(points)}L${x(24)} ${middle}L${x(0)} ${middle}Z`;
      return [
        clip(`kind${row}`, path(d, flat('#000')), [
          hatch([x(0), middle - 120, 960, 240], 9, 90, mix(ink.teal, colour, 0.65), 1.6),
        ]),
        polyline(
          [
            [x(0), middle],
            [x(24), middle],
          ],
          pen(colour, 1.4, '3 8'),
        ),
        path(curve(points), { ...pen(colour, 7), cap: 'round' }),
        label(name, [430, middle + 12], colour, 'end', 36, 650),
      ];
    }),
  ]);
}
