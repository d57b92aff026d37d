import { ink, mix } from './palette';
import {
  circle,
  clip,
  curve,
  flat,
  group,
  line,
  num,
  type Point,
  path,
  pen,
  polar,
  polygon,
  range,
  rect,
  sheet,
} from './svg';
import { hatch, seeded } from './texture';

/** A bowl of phở from above. */
export function phoBowl(): string {
  const centre: Point = [800, 450];
  const next = seeded(25);
  const noodles = range(26).map((i) => {
    const y = 330 + i * 13;
    const wave = 16 + next() * 14;
    return curve(
      range(9).map(
        (k): Point => [430 + k * 92, y + Math.sin(k * 0.9 + i * 0.22) * wave + (next() - 0.5) * 7],
      ),
    );
  });
  const beef = (x: number, y: number, turn: number, size: number, tone: string) =>
    group(`translate(${x} ${y}) rotate(${turn}) scale(${size})`, [
      path(
        'M-120 -20C-100 -76 -20 -84 50 -70C110 -58 134 -10 112 34C90 74 10 80 -50 66C-104 54 -134 24 -120 -20Z',
        flat(tone),
      ),
      path('M-96 -10C-40 -40 40 -44 92 -14M-88 24C-30 4 40 2 90 24', pen(mix(tone, ink.paper, 0.55), 7)),
    ]);
  const onion = (x: number, y: number, r: number) =>
    circle([x, y], r, pen(ink.moss, r * 0.42)) +
    circle([x, y], r * 0.5, pen(mix(ink.moss, ink.paper, 0.6), 2.5));
  const rings = range(22).map(() => {
    const at = polar(centre, 90 + next() * 210, next() * 360);
    return (
      circle(at, 10 + next() * 22, { fill: ink.ochre, opacity: 0.55 }) +
      circle(at, 8, flat(mix(ink.ochre, ink.paper, 0.5), 0.7))
    );
  });
  const anise = (x: number, y: number, r: number) =>
    range(8)
      .map((i) => {
        const [tip, a, b] = [
          polar([x, y], r, i * 45),
          polar([x, y], r * 0.5, i * 45 - 17),
          polar([x, y], r * 0.5, i * 45 + 17),
        ];
        return (
          polygon([[x, y], a, tip, b], flat(mix(ink.vermilion, ink.black, 0.62))) +
          circle(polar([x, y], r * 0.55, i * 45), r * 0.09, flat(ink.ochre))
        );
      })
      .join('');
  return sheet(ink.vermilion, [
    hatch([0, 0, 1600, 900], 13, 90, mix(ink.vermilion, ink.black, 0.14), 2),
    ...[1290, 1330].map((x) => line([x + 60, -20], [x - 10, 920], pen(ink.black, 17))),
    circle(centre, 424, flat(ink.paper)),
    ...range(48).map((i) => circle(polar(centre, 398, i * 7.5), i % 2 ? 4 : 8, flat(ink.indigo))),
    circle(centre, 412, pen(ink.indigo, 3)),
    circle(centre, 378, pen(ink.indigo, 6)),
    circle(centre, 362, flat(mix(ink.ochre, ink.vermilion, 0.3))),
    clip('broth', circle(centre, 362, flat('#000')), [
      ...noodles.flatMap((d) => [
        path(d, pen(mix(ink.ochre, ink.vermilion, 0.5), 13)),
        path(d, pen(ink.paper, 9)),
      ]),
      circle([800, 1090], 500, flat(mix(ink.ochre, ink.vermilion, 0.3))),
      ...rings,
      beef(690, 300, -18, 1.1, mix(ink.rose, ink.vermilion, 0.35)),
      beef(900, 360, 24, 1.15, ink.rose),
      beef(740, 430, 8, 0.95, mix(ink.rose, ink.vermilion, 0.55)),
    ]),
    ...(
      [
        [620, 560, 24],
        [676, 612, 18],
        [580, 480, 17],
        [960, 520, 26],
        [1010, 600, 18],
        [900, 640, 22],
        [1040, 440, 16],
        [820, 560, 19],
        [760, 660, 15],
      ] as const
    ).map(([x, y, r]) => onion(x, y, r)),
    ...range(5).map((i) =>
      path(
        `M${560 + i * 18} ${380 - i * 30}q30 -40 84 -36q-22 48 -84 36Z`,
        flat(i % 2 ? ink.moss : mix(ink.moss, ink.black, 0.3)),
      ),
    ),
    path('M980 690C1040 660 1084 610 1094 560C1110 612 1074 690 1000 718Z', flat(ink.vermilion)),
    anise(830, 732, 62),
  ]);
}

/** Bánh chưng from above: folded leaves, tied with two strings each way. */
export function squareCake(): string {
  const [left, top, size] = [480, 96, 640];
  const [right, bottom, side] = [left + size, top + size, 62];
  const leaf = (points: Point[], tone: string, degrees: number, id: string) =>
    [
      polygon(points, flat(tone)),
      clip(id, polygon(points, flat('#000')), [
        hatch([left, top, size, size + side], 11, degrees, mix(tone, ink.black, 0.24), 1.8),
      ]),
      polygon(points, pen(mix(ink.moss, ink.black, 0.62), 3)),
    ].join('');
  const light = mix(ink.moss, ink.ochre, 0.22);
  const deep = mix(ink.moss, ink.teal, 0.42);
  const string = (from: Point, to: Point) =>
    line(from, to, pen(mix(ink.moss, ink.black, 0.7), 22)) +
    line(from, to, pen(ink.paper, 14)) +
    line(from, to, pen(mix(ink.ochre, ink.black, 0.15), 1.6));
  const across = [left + size / 3, left + (2 * size) / 3];
  const down = [top + size / 3, top + (2 * size) / 3];
  const knot: Point = [across[1] ?? 0, down[0] ?? 0];
  return sheet(ink.vermilion, [
    hatch([0, 0, 1600, 900], 16, 45, mix(ink.vermilion, ink.black, 0.13), 2.5),
    circle([800, 450], 640, pen(mix(ink.vermilion, ink.ochre, 0.55), 5)),
    circle([800, 450], 560, flat(mix(ink.vermilion, ink.ochre, 0.28))),
    rect(left, bottom, size, side, flat(mix(ink.moss, ink.black, 0.5))),
    hatch([left, bottom, size, side], 9, 0, mix(ink.moss, ink.black, 0.2), 1.8),
    leaf(
      [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
      deep,
      90,
      'base',
    ),
    leaf(
      [
        [left, top],
        [left + size * 0.52, top],
        [left + size * 0.4, bottom],
        [left, bottom],
      ],
      ink.moss,
      84,
      'west',
    ),
    leaf(
      [
        [right, top],
        [right, bottom],
        [left + size * 0.66, bottom],
        [left + size * 0.56, top],
      ],
      light,
      97,
      'east',
    ),
    leaf(
      [
        [left, top],
        [right, top],
        [right - size * 0.34, top + size * 0.46],
        [left + size * 0.36, top + size * 0.42],
      ],
      mix(ink.moss, ink.paper, 0.14),
      0,
      'north',
    ),
    leaf(
      [
        [left, bottom],
        [right, bottom],
        [right - size * 0.3, top + size * 0.6],
        [left + size * 0.3, top + size * 0.56],
      ],
      mix(ink.moss, ink.teal, 0.2),
      0,
      'south',
    ),
    ...down.map((y) => string([left - 4, y], [right + 4, y])),
    ...across.map((x) => string([x, top - 4], [x, bottom + side])),
    path(
      `M${num(knot[0])} ${num(knot[1])}C${num(knot[0] + 60)} ${num(knot[1] - 90)} ${num(knot[0] + 120)} ${num(knot[1] - 30)} ${num(knot[0] + 70)} ${num(knot[1] + 66)}M${num(knot[0])} ${num(knot[1])}C${num(knot[0] - 70)} ${num(knot[1] + 40)} ${num(knot[0] - 60)} ${num(knot[1] + 110)} ${num(knot[0] - 20)} ${num(knot[1] + 120)}`,
      { ...pen(ink.paper, 13), cap: 'round' },
    ),
    circle(knot, 21, flat(ink.paper)),
    circle(knot, 21, pen(mix(ink.moss, ink.black, 0.7), 4)),
  ]);
}

/** Terraced fields as contour lines. */
export function terraces(): string {
  const height = (x: number, y: number) =>
    1.2 * Math.sin(x / 210 + 0.6 * Math.sin(y / 160)) +
    0.9 * Math.sin(y / 150 - x / 420) +
    0.5 * Math.sin((x + 1.6 * y) / 140);
  const tones = [
    ink.pale,
    mix(ink.moss, ink.ochre, 0.3),
    ink.moss,
    ink.ochre,
    mix(ink.moss, ink.teal, 0.45),
    mix(ink.ochre, ink.paper, 0.35),
    ink.teal,
  ];
  const count = 19;
  const edges = range(count).map((i) =>
    range(42).map((k): Point => {
      const x = -40 + k * 41;
      const y = 30 + i * 52;
      return [x, y + 62 * height(x * 0.9 + i * 16, y * 0.75) + (x - 800) * 0.08 * Math.sin(i * 0.35)];
    }),
  );
  const bands = edges.flatMap((edge, i) => {
    const tone = tones[(i * 3 + Math.floor(i / 4)) % tones.length] ?? ink.moss;
    const field = `${curve(edge)}L1680 960L-80 960Z`;
    const rows = range(3).map((k) =>
      path(
        curve(edge.map(([x, y]): Point => [x, y + 13 + k * 11])),
        pen(mix(tone, ink.black, 0.2), 1.8, tone === ink.pale ? '60 26' : '3 9'),
      ),
    );
    return [path(field, flat(tone)), ...rows, path(curve(edge), pen(mix(ink.moss, ink.black, 0.6), 5))];
  });
  return sheet(mix(ink.ochre, ink.paper, 0.4), [circle([1180, 120], 90, flat(ink.vermilion)), ...bands]);
}
