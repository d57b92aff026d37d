import { ink, mix, night } from './palette';
import {
  circle,
  flat,
  group,
  line,
  type Point,
  path,
  pen,
  polar,
  polygon,
  polyline,
  range,
  rect,
  sheet,
} from './svg';
import { hatch, seeded, stipple } from './texture';
import { label, text } from './type';

/** Coloured rays through a grid of molecules: blue scatters, red passes. */
export function blueSky(): string {
  const next = seeded(7);
  const rays: { colour: string; y: number; wave: number }[] = [
    { colour: ink.vermilion, y: 770, wave: 650 },
    { colour: mix(ink.vermilion, ink.ochre, 0.55), y: 642, wave: 600 },
    { colour: ink.ochre, y: 514, wave: 575 },
    { colour: mix(ink.moss, ink.ochre, 0.25), y: 386, wave: 530 },
    { colour: ink.teal, y: 258, wave: 470 },
    { colour: ink.indigo, y: 130, wave: 430 },
  ];
  const grid = rays.flatMap((ray) => range(9).map((i) => ({ ray, at: [330 + i * 130, ray.y] as Point })));
  const fans = grid.map(({ ray, at }, i) => {
    const strength = (430 / ray.wave) ** 4;
    const reach = 22 + 92 * strength;
    const count = Math.round(4 + 34 * strength);
    return range(count)
      .map((k) =>
        line(
          polar(at, 15, (k * 360) / count + i * 7),
          polar(at, reach * (0.7 + 0.3 * next()), (k * 360) / count + i * 7),
          pen(ray.colour, 3),
        ),
      )
      .join('');
  });
  return sheet(ink.pale, [
    ...rays.map(({ colour, y, wave }) => {
      const rest = 1 - 0.86 * (430 / wave) ** 4;
      return polygon(
        [
          [0, y - 15],
          [1600, y - 15 * rest],
          [1600, y + 15 * rest],
          [0, y + 15],
        ],
        flat(colour),
      );
    }),
    ...fans,
    ...grid.map(({ at }) => circle(at, 12, flat(ink.paper)) + circle(at, 12, pen(ink.black, 3))),
  ]);
}

const bases: { letter: string; pair: string; colour: string; other: string }[] = [
  { letter: 'A', pair: 'T', colour: ink.ochre, other: ink.vermilion },
  { letter: 'G', pair: 'C', colour: ink.pale, other: ink.moss },
  { letter: 'T', pair: 'A', colour: ink.vermilion, other: ink.ochre },
  { letter: 'C', pair: 'G', colour: ink.moss, other: ink.pale },
];

/** The double helix with rungs in four colours. */
export function doubleHelix(): string {
  const turn = (y: number) => (y / 560) * 2 * Math.PI + 0.5;
  const reach = 300;
  const strand = (side: number, y: number): Point => [600 + side * reach * Math.sin(turn(y)), y];
  const next = seeded(11);
  const ribbon = (side: number, front: boolean) => {
    const parts: string[] = [];
    for (let y = -300; y < 1800; y += 20) {
      const depth = side * Math.cos(turn(y + 10));
      if (depth > 0 !== front) continue;
      const half = (at: number) => 20 + 12 * side * Math.cos(turn(at));
      const [a, b] = [strand(side, y), strand(side, y + 21.5)];
      parts.push(
        polygon(
          [
            [a[0], a[1] - half(y)],
            [b[0], b[1] - half(y + 20)],
            [b[0], b[1] + half(y + 20)],
            [a[0], a[1] + half(y)],
          ],
          flat(front ? ink.paper : mix(ink.indigo, ink.paper, 0.42)),
        ),
      );
    }
    return parts;
  };
  const rungs = range(52).flatMap((i) => {
    const y = -260 + i * 40;
    const base = bases[Math.floor(next() * 4)] ?? bases[0];
    if (!base) return [];
    const [a, b] = [strand(-1, y), strand(1, y)];
    const centre: Point = [600, y];
    const wide = Math.abs(a[0] - b[0]) > 400;
    const [left, right] = a[0] < b[0] ? [a, b] : [b, a];
    return [
      line(left, centre, pen(base.colour, 19)),
      line(centre, right, pen(base.other, 19)),
      circle(centre, 4, flat(ink.indigo)),
      wide && i % 2 === 0
        ? circle([centre[0] - 96, y], 27, flat(base.colour)) +
          label(base.letter, [centre[0] - 96, y + 12], ink.black, 'middle', 34, 750) +
          circle([centre[0] + 96, y], 27, flat(base.other)) +
          label(base.pair, [centre[0] + 96, y + 12], ink.black, 'middle', 34, 750)
        : '',
    ];
  });
  return sheet(
    ink.indigo,
    [
      stipple([0, 0, 1200, 1500], 500, 12, mix(ink.indigo, ink.pale, 0.4), [0.8, 2.4]),
      group('rotate(16 600 750)', [
        ...ribbon(-1, false),
        ...ribbon(1, false),
        ...rungs,
        ...ribbon(-1, true),
        ...ribbon(1, true),
      ]),
    ],
    1200,
    1500,
  );
}

/** A lithium-ion cell in section. */
export function lithiumCell(): string {
  const next = seeded(41);
  const ion = ([x, y]: Point, r = 17) =>
    circle([x, y], r, flat(ink.vermilion)) +
    line([x - r * 0.5, y], [x + r * 0.5, y], pen(ink.paper, 3.5)) +
    line([x, y - r * 0.5], [x, y + r * 0.5], pen(ink.paper, 3.5));
  const graphite = range(7).map((i) => {
    const y = 262 + i * 82;
    const chain = range(9).map((k): Point => [322 + k * 42, y + (k % 2 ? -13 : 13)]);
    return polyline(chain, pen(ink.paper, 4)) + chain.map((at) => circle(at, 8, flat(ink.paper))).join('');
  });
  const oxide = range(6).map((i) => {
    const y = 248 + i * 94;
    return range(6)
      .map((k) =>
        polygon(
          [
            [930 + k * 58, y + 54],
            [959 + k * 58, y],
            [988 + k * 58, y + 54],
          ],
          flat(k % 2 ? ink.ochre : mix(ink.ochre, ink.black, 0.22)),
        ),
      )
      .join('');
  });
  const moving = range(13).map((i): Point => [726 + (i % 4) * 50 + next() * 14, 262 + i * 42 + next() * 14]);
  return sheet(ink.ochre, [
    hatch([0, 0, 1600, 900], 15, 0, mix(ink.ochre, ink.paper, 0.22), 1.4),
    path('M270 214V104H1330V214', pen(ink.black, 9)),
    circle([800, 104], 62, flat(ink.paper)),
    circle([800, 104], 62, pen(ink.black, 8)),
    path('M764 104L784 76L804 132L836 84', pen(ink.black, 6)),
    ...[430, 560, 1040, 1170].map((x) => path(`M${x - 14} 90L${x + 8} 104L${x - 14} 118`, pen(ink.black, 6))),
    rect(236, 200, 68, 640, flat(mix(ink.vermilion, ink.ochre, 0.4))),
    rect(1296, 200, 68, 640, flat(ink.pale)),
    hatch([1296, 200, 68, 640], 9, 45, mix(ink.pale, ink.black, 0.4), 1.5),
    hatch([236, 200, 68, 640], 9, 45, mix(ink.vermilion, ink.black, 0.3), 1.5),
    rect(304, 200, 372, 640, flat(night)),
    rect(676, 200, 244, 640, flat(mix(ink.pale, ink.paper, 0.4))),
    rect(920, 200, 376, 640, flat(ink.teal)),
    ...graphite,
    ...oxide,
    ...range(20).map((i) => rect(790, 206 + i * 32, 18, 20, flat(ink.black))),
    ...range(6).flatMap((i) => [
      ion([420 + ((i * 131) % 220), 302 + i * 82], 14),
      i % 2 ? ion([1000 + ((i * 97) % 220), 318 + i * 94 - 94], 14) : '',
    ]),
    ...moving.map((at) => line([at[0] - 44, at[1]], [at[0] - 20, at[1]], pen(ink.vermilion, 3)) + ion(at)),
    rect(236, 200, 1128, 640, pen(ink.black, 6)),
    text('−', { x: 270, y: 186, size: 70, weight: 800, anchor: 'end', fill: ink.black }),
    text('+', { x: 1340, y: 186, size: 70, weight: 800, anchor: 'start', fill: ink.black }),
  ]);
}
