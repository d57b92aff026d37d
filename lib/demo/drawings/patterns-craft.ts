import { ink, mix, night } from './palette';
import { moon } from './sky-moon';
import {
  circle,
  clip,
  curve,
  flat,
  line,
  num,
  type Point,
  path,
  pen,
  polar,
  polygon,
  polyline,
  range,
  rect,
  sector,
  sheet,
} from './svg';
import { hatch } from './texture';
import { label } from './type';

const middle: Point = [800, 450];

/** The face of a Đông Sơn drum: a star of 14 rays in rings of birds and teeth. */
export function bronzeDrum(): string {
  const line1 = mix(ink.teal, ink.black, 0.55);
  const ring = (r: number, width = 2.5) => circle(middle, r, pen(line1, width));
  const teeth = (inner: number, outer: number, count: number) =>
    path(
      range(count)
        .map((i) => {
          const [a, b, c] = [
            polar(middle, inner, (i * 360) / count),
            polar(middle, outer, ((i + 0.5) * 360) / count),
            polar(middle, inner, ((i + 1) * 360) / count),
          ];
          return `M${num(a[0])} ${num(a[1])}L${num(b[0])} ${num(b[1])}L${num(c[0])} ${num(c[1])}Z`;
        })
        .join(''),
      flat(line1),
    );
  const eyes = (r: number, size: number, count: number) =>
    range(count).map((i) => {
      const at = polar(middle, r, (i * 360) / count);
      const next = polar(middle, r, ((i + 1) * 360) / count);
      const [out, inn] = [
        polar(at, size, (i * 360) / count),
        polar(next, size, ((i + 1) * 360) / count + 180),
      ];
      return (
        circle(at, size, pen(line1, 2.2)) +
        circle(at, size * 0.32, flat(line1)) +
        line(out, inn, pen(line1, 1.6))
      );
    });
  const star = range(28).map((i) => polar(middle, i % 2 ? 44 : 118, (i * 360) / 28));
  const bird =
    'M90 -5L38 -15A12 12 0 0 0 24 -19L-12 -40L10 -8Q2 0 -10 2L-36 -40L-14 -44L16 4L22 8Q36 2 40 -6Z' +
    'M20 4Q4 -2 -36 8L-88 -8L-92 6L-60 12L-94 18L-90 32L-36 19Q0 20 14 15L-22 48L0 48L30 6Z';
  const deer =
    'M-40 26L-34 0L-44 -8L-36 -10L10 -10L22 -30L14 -44L24 -34L30 -46L30 -32L46 -28L32 -20L24 2L30 26L22 26L14 4L-22 4L-30 26Z';
  const around = (d: string, r: number, count: number, size: number, turn = 0) =>
    range(count).map(
      (i) =>
        `<path d="${d}" fill="${line1}" transform="translate(800 450) rotate(${num((i * 360) / count + turn)}) translate(0 ${-r}) scale(${-size} ${size})"/>`,
    );
  return sheet(ink.teal, [
    hatch([0, 0, 1600, 900], 14, 45, mix(ink.teal, ink.black, 0.2), 1.4),
    circle(middle, 432, flat(line1)),
    circle(middle, 424, flat(ink.ochre)),
    ring(414),
    ring(404),
    teeth(386, 402, 120),
    ring(384),
    ...eyes(368, 11, 64),
    ring(352),
    ring(344, 5),
    ...around(bird, 300, 14, 0.66),
    ring(256, 5),
    ring(248),
    ...eyes(234, 9, 48),
    ring(220),
    teeth(202, 218, 80),
    ring(200),
    ...around(deer, 172, 14, 0.46),
    ring(146),
    ring(138, 4),
    ...range(14).map((i) => {
      const at = (r: number, degrees: number) => polar(middle, r, ((i + 0.5) * 360) / 14 + degrees);
      return [0, 1, 2]
        .map((k) =>
          polyline([at(128, -7 + k * 2.2), at(92 + k * 10, 0), at(128, 7 - k * 2.2)], pen(line1, 1.8)),
        )
        .join('');
    }),
    circle(middle, 46, flat(line1)),
    polygon(star, flat(line1)),
    circle(middle, 20, flat(ink.ochre)),
    circle(middle, 12, flat(line1)),
  ]);
}

/** Water, bamboo curtain and pavilion of a puppet stage. */
export function waterPuppets(): string {
  const scales = range(9).flatMap((row) => {
    const y = 560 + row * 46;
    const r = 84;
    return range(12).flatMap((column) => {
      const x = column * 2 * r * 0.92 + (row % 2 ? r * 0.92 : 0) - 60;
      const tone = [ink.teal, mix(ink.teal, ink.pale, 0.28), ink.indigo][(row + column) % 3] ?? ink.teal;
      return [
        circle([x, y], r, flat(tone)),
        ...[66, 47, 28].map((s) => circle([x, y], s, pen(ink.pale, s === 28 ? 7 : 3))),
      ];
    });
  });
  const roof = (y: number, half: number, height: number, colour: string) =>
    path(
      `M${800 - half} ${y}C${800 - half * 0.7} ${y - 4} ${800 - half * 0.62} ${y - height * 0.7} ${800 - half * 0.55} ${y - height}L${800 + half * 0.55} ${y - height}` +
        `C${800 + half * 0.62} ${y - height * 0.7} ${800 + half * 0.7} ${y - 4} ${800 + half} ${y}C${800 + half * 0.95} ${y + 26} ${800 + half * 0.8} ${y + 34} ${800 + half * 0.7} ${y + 34}` +
        `L${800 - half * 0.7} ${y + 34}C${800 - half * 0.8} ${y + 34} ${800 - half * 0.95} ${y + 26} ${800 - half} ${y}Z`,
      flat(colour),
    );
  const tiles = (y: number, half: number, height: number, id: string) =>
    clip(
      id,
      roof(y, half, height, '#000'),
      range(7).map((i) =>
        line(
          [0, y - height + 16 + i * 24],
          [1600, y - height + 16 + i * 24],
          pen(mix(ink.black, ink.vermilion, 0.5), 2.5, '13 6'),
        ),
      ),
    );
  return sheet(ink.ochre, [
    circle([800, 330], 300, flat(mix(ink.ochre, ink.paper, 0.35))),
    rect(450, 300, 700, 260, flat(ink.vermilion)),
    hatch([450, 300, 700, 260], 8, 90, mix(ink.vermilion, ink.black, 0.35), 2),
    ...range(4).map((i) => line([450, 350 + i * 54], [1150, 350 + i * 54], pen(ink.ochre, 4))),
    ...[450, 660, 940, 1150].map((x) => rect(x - 11, 290, 22, 300, flat(ink.black))),
    roof(290, 520, 96, ink.black),
    tiles(290, 520, 96, 'lower'),
    rect(620, 150, 360, 50, flat(ink.vermilion)),
    ...range(11).map((i) => line([640 + i * 32, 150], [640 + i * 32, 200], pen(ink.ochre, 4))),
    roof(146, 320, 84, ink.black),
    tiles(146, 320, 84, 'upper'),
    ...[-1, 1].map((side) =>
      path(
        `M${800 + side * 20} 62C${800 + side * 70} 62 ${800 + side * 120} 50 ${800 + side * 180} 34C${800 + side * 150} 60 ${800 + side * 110} 76 ${800 + side * 20} 78Z`,
        flat(ink.black),
      ),
    ),
    circle([800, 52], 20, flat(ink.vermilion)),
    ...scales,
  ]);
}

/** Five ways in which one string can swing, and the one-stringed đàn bầu below. */
export function monochord(): string {
  const [left, right] = [160, 1040];
  const rows = range(5).flatMap((row) => {
    const n = row + 1;
    const y = 170 + row * 186;
    const swing = (sign: number) =>
      range(121).map(
        (i): Point => [
          left + ((right - left) * i) / 120,
          y - sign * (74 - row * 6) * Math.sin((n * Math.PI * i) / 120),
        ],
      );
    const lens = `${curve(swing(1))}${curve(swing(-1).reverse()).replace('M', 'L')}Z`;
    return [
      path(lens, flat(row % 2 ? ink.rose : ink.ochre)),
      clip(`lens${row}`, path(lens, flat('#000')), [
        hatch([left, y - 80, right - left, 160], 9, 90, ink.vermilion, 2),
      ]),
      path(curve(swing(1)), pen(ink.paper, 5)),
      path(curve(swing(-1)), pen(ink.paper, 2.5, '3 9')),
      ...range(n + 1).map((i) =>
        circle([left + ((right - left) * i) / n, y], i === 0 || i === n ? 13 : 10, flat(ink.black)),
      ),
      label(String(n), [88, y + 18], ink.paper, 'middle', 54, 650),
    ];
  });
  return sheet(
    ink.vermilion,
    [
      ...rows,
      polygon(
        [
          [110, 1340],
          [1100, 1310],
          [1100, 1400],
          [110, 1410],
        ],
        flat(ink.black),
      ),
      polygon(
        [
          [110, 1340],
          [1100, 1310],
          [1100, 1330],
          [110, 1362],
        ],
        flat(mix(ink.black, ink.ochre, 0.55)),
      ),
      path('M182 1350C176 1260 178 1190 132 1128C112 1102 92 1090 64 1088', {
        ...pen(ink.black, 13),
        cap: 'round',
      }),
      path(
        'M146 1262C146 1228 166 1216 178 1190C190 1216 212 1228 212 1262C212 1288 196 1300 179 1300C162 1300 146 1288 146 1262Z',
        flat(ink.ochre),
      ),
      line([180, 1245], [1010, 1322], pen(ink.paper, 4)),
      circle([1010, 1322], 13, flat(ink.ochre)),
    ],
    1200,
    1500,
  );
}

const lunarYear = [30, 29, 30, 29, 29, 30, 29, 30, 29, 30, 30, 30, 29];
const monthNames = ['1', '2', '3', '4', '5', '6', '6', '7', '8', '9', '10', '11', '12'];

/** Thirteen months of a leap year around a wheel, the leap month set apart. */
export function lunarCalendar(): string {
  const total = lunarYear.reduce((sum, days) => sum + days, 0);
  let day = 0;
  const months = lunarYear.flatMap((days, i) => {
    const [from, to] = [(day / total) * 360, ((day + days) / total) * 360];
    const leap = i === 6;
    const start = day;
    day += days;
    const centre = (from + to) / 2;
    const push = leap ? 26 : 0;
    const at = polar(middle, 330 + push, centre);
    const colour = leap ? ink.vermilion : i % 2 ? ink.indigo : mix(ink.indigo, ink.pale, 0.2);
    return [
      path(sector(middle, 205 + push, 392 + push, from + 0.5, to - 0.5), flat(colour)),
      ...range(days).map((k) => {
        const turn = ((start + k + 0.5) / total) * 360;
        return (
          moon(polar(middle, 376 + push, turn), 3.2, 0.5, ink.paper, ink.paper) +
          line(
            polar(middle, 205 + push, turn),
            polar(middle, 205 + push + 46 * (1 - Math.cos((2 * Math.PI * k) / days)) + 6, turn),
            pen(leap ? ink.paper : ink.ochre, 2.4),
          )
        );
      }),
      label(monthNames[i] ?? '', [at[0], at[1] + 13], ink.paper, 'middle', 38, 650),
    ];
  });
  return sheet(ink.pale, [
    hatch([0, 0, 1600, 900], 14, 90, mix(ink.pale, ink.paper, 0.5), 1.5),
    circle(middle, 434, flat(ink.paper)),
    circle(middle, 434, pen(ink.indigo, 2)),
    ...months,
    ...range(24).map((i) =>
      circle(polar(middle, 182, i * 15 + 7.5), i % 2 ? 4 : 8, flat(i % 2 ? ink.indigo : ink.vermilion)),
    ),
    circle(middle, 164, pen(ink.indigo, 1.5)),
    ...range(8).map((i) => moon(polar(middle, 118, i * 45), 25, i / 8, ink.ochre, night)),
    circle(middle, 52, flat(ink.vermilion)),
    ...range(16).map((i) =>
      polygon(
        [polar(middle, 56, i * 22.5 - 5), polar(middle, 74, i * 22.5), polar(middle, 56, i * 22.5 + 5)],
        flat(ink.vermilion),
      ),
    ),
  ]);
}
