import { ink, mix, sand } from './palette';
import {
  circle,
  clip,
  flat,
  line,
  num,
  type Point,
  path,
  pen,
  points,
  polyline,
  range,
  rect,
  sheet,
  trace,
} from './svg';
import { halftone, hatch } from './texture';
import { label } from './type';

/** Magnitudes 5 to 8: the area of each circle is the energy set free. */
export function magnitudes(): string {
  const base = 800;
  const sizes = [5, 6, 7, 8].map((magnitude) => ({ magnitude, r: 372 * 10 ** ((magnitude - 8) * 0.75) }));
  const places = [330, 440, 590, 1040];
  return sheet(ink.vermilion, [
    ...range(14).map((i) =>
      circle([1040, base - 372], 372 + 34 + i * (30 + i * 3), pen(mix(ink.vermilion, ink.black, 0.24), 2)),
    ),
    rect(0, base, 1600, 100, flat(mix(ink.vermilion, ink.black, 0.55))),
    ...sizes.flatMap(({ magnitude, r }, i) => {
      const x = places[i] ?? 0;
      const at: Point = [x, base - r];
      return [
        circle(at, r, flat(i === 3 ? ink.paper : ink.ochre)),
        i > 1
          ? clip(`m${i}`, circle(at, r, flat('#000')), [
              ...range(Math.floor(r / 22)).map((k) =>
                circle(at, r - k * 22, pen(mix(i === 3 ? ink.paper : ink.ochre, ink.vermilion, 0.5), 1.6)),
              ),
            ])
          : '',
        label(String(magnitude), [x, 866], ink.paper, 'middle', 52, 700),
      ];
    }),
    line([0, base], [1600, base], pen(ink.black, 4)),
  ]);
}

const mens: Point[] = points(`
  1968.8 9.95, 1983.5 9.93, 1988.7 9.92, 1991.45 9.9, 1991.65 9.86, 1994.5 9.85, 1996.6 9.84,
  1999.45 9.79, 2005.45 9.77, 2007.7 9.74, 2008.4 9.72, 2008.6 9.69, 2009.6 9.58`);

const womens: Point[] = points(`
  1968.8 11.08, 1972.7 11.07, 1976.45 11.01, 1977.5 10.88, 1983.45 10.81, 1983.5 10.79,
  1984.6 10.76, 1988.55 10.49`);

/** Electronically timed 100 m records since 1968, men and women. */
export function sprintRecords(): string {
  const at = ([year, time]: Point): Point => [
    150 + ((year - 1967) / 59) * 1300,
    790 - ((time - 9.4) / 1.8) * 700,
  ];
  const steps = (records: Point[]) => {
    const points = records.flatMap((record, i): Point[] => [
      at(record),
      at([records[i + 1]?.[0] ?? 2026, record[1]]),
    ]);
    return points;
  };
  const under = (records: Point[]) =>
    trace([...steps(records), [1450, 790], [at(records[0] ?? [0, 0])[0], 790]], true);
  return sheet(sand, [
    path(under(womens), flat(mix(sand, ink.rose, 0.45))),
    clip('women', path(under(womens), flat('#000')), [
      hatch([150, 90, 1300, 700], 10, 45, mix(sand, ink.rose, 0.8), 1.6),
    ]),
    path(under(mens), flat(mix(sand, ink.teal, 0.3))),
    clip('men', path(under(mens), flat('#000')), [
      hatch([150, 90, 1300, 700], 10, 90, mix(sand, ink.teal, 0.5), 1.4),
    ]),
    ...[9.5, 10, 10.5, 11].map(
      (time) =>
        line([150, at([0, time])[1]], [1450, at([0, time])[1]], pen(mix(sand, ink.black, 0.45), 1.3)) +
        label(time.toFixed(1).replace('.', ','), [132, at([0, time])[1] + 10], ink.black, 'end', 30),
    ),
    ...[1970, 1980, 1990, 2000, 2010, 2020].map(
      (year) =>
        line([at([year, 0])[0], 790], [at([year, 0])[0], 804], pen(ink.black, 2)) +
        label(String(year), [at([year, 0])[0], 846], ink.black, 'middle', 30),
    ),
    polyline(steps(womens), pen(ink.vermilion, 8)),
    polyline(steps(mens), pen(ink.teal, 8)),
    line([150, 790], [1450, 790], pen(ink.black, 3)),
    ...[womens, mens].flatMap((records, i) =>
      records.map((record) => circle(at(record), 6, flat(i ? ink.teal : ink.vermilion))),
    ),
    label('10,49 giây', [at([1992, 0])[0], at([0, 10.49])[1] - 22], ink.vermilion, 'start', 44, 750),
    label('9,58 giây', [1440, at([0, 9.58])[1] - 22], ink.teal, 'end', 44, 750),
    label('Nữ', [at([1970, 0])[0], at([0, 11.07])[1] - 34], ink.vermilion, 'start', 36, 650),
    label('Nam', [at([1970, 0])[0], at([0, 9.95])[1] - 24], ink.teal, 'start', 36, 650),
  ]);
}

/** How far ahead each lane starts in the 400 m. */
export function laneStagger(): string {
  const lanes = range(8).map((i) => (i ? 2 * Math.PI * (1.22 * i - 0.1) : 0));
  const words = (metres: number) => (metres ? metres.toFixed(2).replace('.', ',') : '0');
  return sheet(ink.vermilion, [
    ...lanes.flatMap((metres, i) => {
      const y = 74 + i * 96;
      return [
        rect(0, y, 1600, 84, flat(mix(ink.vermilion, ink.black, i % 2 ? 0.12 : 0.2))),
        rect(300, y + 14, metres * 19, 56, flat(ink.paper)),
        hatch([300, y + 14, metres * 19, 56], 10, 60, mix(ink.paper, ink.vermilion, 0.4), 1.8),
        line([300 + metres * 19, y], [300 + metres * 19, y + 84], pen(ink.ochre, 8)),
        label(`Làn ${i + 1}`, [268, y + 55], ink.paper, 'end', 38, 600),
        label(`${words(metres)} m`, [324 + metres * 19, y + 55], ink.paper, 'start', 38, 650),
      ];
    }),
    line([300, 60], [300, 842], pen(ink.paper, 4)),
  ]);
}

/** Degrees of protein as ever darker drops of sauce. */
export function proteinScale(): string {
  const steps = [10, 15, 20, 25, 30, 35, 40];
  const x = (i: number) => 236 + i * 188;
  const drop = (i: number) => {
    const r = 50 + i * 5;
    return `M${x(i)} ${560 - r * 2.4}C${x(i) + r * 0.3} ${560 - r * 1.6} ${x(i) + r} ${560 - r} ${x(i) + r} 560A${r} ${r} 0 0 1 ${x(i) - r} 560C${x(i) - r} ${560 - r} ${x(i) - r * 0.3} ${560 - r * 1.6} ${x(i)} ${560 - r * 2.4}Z`;
  };
  return sheet(sand, [
    line([140, 700], [1460, 700], pen(ink.black, 3)),
    ...steps.flatMap((degree, i) => {
      const tone = i < 4 ? mix(ink.ochre, ink.vermilion, i / 4) : mix(ink.vermilion, ink.black, (i - 3) / 5);
      return [
        path(drop(i), flat(tone)),
        clip(`drop${i}`, path(drop(i), flat('#000')), [
          hatch(
            [x(i) - 90, 300, 180, 360],
            15 - i * 1.6,
            0,
            mix(tone, i < 3 ? ink.paper : ink.black, 0.35),
            1.8,
          ),
        ]),
        line([x(i), 690], [x(i), 712], pen(ink.black, 3)),
        label(String(degree), [x(i), 774], ink.black, 'middle', 46, 650),
      ];
    }),
    label('độ đạm, tức gam nitơ trong một lít', [800, 210], ink.black, 'middle', 44, 450),
  ]);
}

type Pepper = { name: string; from: number; to: number };

const peppers: Pepper[] = [
  { name: 'Ớt chuông', from: 0, to: 0 },
  { name: 'Jalapeño', from: 2500, to: 8000 },
  { name: 'Cayenne', from: 30000, to: 50000 },
  { name: 'Ớt hiểm', from: 50000, to: 100000 },
  { name: 'Habanero', from: 100000, to: 350000 },
  { name: 'Pepper X', from: 2693000, to: 2693000 },
  { name: 'Capsaicin', from: 16000000, to: 16000000 },
];

/** Scoville units on a logarithmic scale, drawn as peppers. */
export function scoville(): string {
  const x = (units: number) => 380 + ((Math.log10(Math.max(units, 100)) - 2) / 5.4) * 1040;
  const y = (i: number) => 128 + i * 96;
  const powers = range(6).map((i) => i + 2);
  const names = ['100', '1.000', '10.000', '100.000', '1 triệu', '10 triệu'];
  return sheet(ink.paper, [
    ...powers.map(
      (power, i) =>
        line([x(10 ** power), 70], [x(10 ** power), 786], pen(mix(ink.paper, ink.black, 0.3), 1.4)) +
        label(names[i] ?? '', [x(10 ** power), 838], ink.black, 'middle', 29),
    ),
    ...powers
      .slice(0, -1)
      .flatMap((power) =>
        range(8).map((k) =>
          line([x((k + 2) * 10 ** power), 774], [x((k + 2) * 10 ** power), 786], pen(ink.black, 1.2)),
        ),
      ),
    line([x(100), 786], [1450, 786], pen(ink.black, 2.5)),
    ...peppers.flatMap(({ name, from, to }, i) => {
      const [tip, end] = [x(100), x(to)];
      const heat = Math.max(0, i - 0.5) / 6;
      const tone = i === 0 ? ink.moss : mix(ink.ochre, ink.vermilion, Math.min(1, heat * 1.5));
      const body = `M${num(tip)} ${y(i)}C${num(tip + (end - tip) * 0.5)} ${y(i) - 8} ${num(end - 40)} ${y(i) - 30} ${num(end)} ${y(i) - 20}C${num(end + 14)} ${y(i) - 12} ${num(end + 14)} ${y(i) + 16} ${num(end)} ${y(i) + 22}C${num(end - 40)} ${y(i) + 28} ${num(tip + (end - tip) * 0.5)} ${y(i) + 10} ${num(tip)} ${y(i)}Z`;
      const pepper =
        i === 0
          ? circle([tip + 4, y(i)], 26, flat(tone)) +
            path(`M${num(tip + 4)} ${y(i) - 24}q4 -18 18 -20`, { ...pen(ink.black, 6), cap: 'round' })
          : path(body, flat(tone)) +
            path(`M${num(end + 6)} ${y(i)}q22 -4 30 -26`, { ...pen(ink.moss, 9), cap: 'round' }) +
            clip(`pepper${i}`, path(body, flat('#000')), [
              halftone(
                [tip, y(i) - 30, end - tip + 20, 62],
                9,
                mix(tone, ink.black, 0.35),
                ([, py]) => (py - y(i)) / 40,
              ),
            ]) +
            (from < to ? line([x(from), y(i) - 14], [x(from), y(i) + 14], pen(ink.paper, 3)) : '');
      return [pepper, label(name, [350, y(i) + 12], ink.black, 'end', 34, 600)];
    }),
    polyline(
      [
        [x(100), 70],
        [x(100), 786],
      ],
      pen(ink.black, 2.5),
    ),
  ]);
}
