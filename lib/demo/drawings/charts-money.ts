import { ink, mix, night } from './palette';
import {
  circle,
  clip,
  curve,
  flat,
  line,
  type Point,
  path,
  pen,
  polyline,
  range,
  rect,
  sheet,
  trace,
} from './svg';
import { halftone, hatch, seeded } from './texture';
import { label } from './type';

/** A price index over a basket: the bars are each group's weight. */
export function inflation(): string {
  const weights: { name: string; share: number; colour: string }[] = [
    { name: 'Ăn uống', share: 40, colour: ink.vermilion },
    { name: 'Nhà ở', share: 20, colour: ink.ochre },
    { name: 'Đi lại', share: 15, colour: ink.teal },
    { name: 'Học, y tế', share: 15, colour: ink.indigo },
    { name: 'Khác', share: 10, colour: ink.moss },
  ];
  const next = seeded(31);
  const points = range(25).map(
    (i): Point => [160 + i * 53.3, 420 - 270 * (i / 24) ** 1.35 + (next() - 0.5) * 22],
  );
  let left = 160;
  const bars = weights.flatMap(({ name, share, colour }, i) => {
    const width = share * 12.8;
    const x = left;
    left += width;
    const height = 46 + share * 5;
    return [
      rect(x + 4, 806 - height, width - 8, height, flat(colour)),
      hatch([x + 4, 806 - height, width - 8, height], 11, i % 2 ? 60 : -60, mix(colour, ink.paper, 0.3), 1.8),
      label(name, [x + width / 2, 852], ink.black, 'middle', 30, 600),
      label(`${share}%`, [x + width / 2, 806 - height - 16], colour, 'middle', 34, 700),
    ];
  });
  return sheet(ink.paper, [
    ...range(5).map((i) =>
      line([160, 110 + i * 82], [1440, 110 + i * 82], pen(mix(ink.paper, ink.black, 0.22), 1.3)),
    ),
    clip('under', path(`${curve(points)}L1440 440L160 440Z`, flat('#000')), [
      halftone([160, 100, 1280, 340], 13, ink.rose, ([, y]) => (440 - y) / 420),
    ]),
    path(curve(points), { ...pen(ink.vermilion, 8), cap: 'round' }),
    circle(points.at(-1) ?? [0, 0], 14, flat(ink.vermilion)),
    label('Chỉ số giá', [160, 96], ink.black, 'start', 36, 650),
    ...bars,
    line([160, 806], [1440, 806], pen(ink.black, 3)),
  ]);
}

/** Compound against simple interest: 100 million at 6% for 40 years. */
export function compoundInterest(): string {
  const at = (year: number, value: number): Point => [190 + year * 30.5, 800 - (value / 1100) * 700];
  const years = range(41);
  const curved = years.map((year) => at(year, 100 * 1.06 ** year));
  const straight = years.map((year) => at(year, 100 + 6 * year));
  const between = trace([...curved, ...[...straight].reverse()], true);
  const twice = at(11.9, 200);
  return sheet(ink.indigo, [
    ...range(6).map(
      (i) =>
        line([190, at(0, i * 200)[1]], [1410, at(0, i * 200)[1]], pen(mix(ink.indigo, ink.pale, 0.28), 1.3)) +
        label(i === 5 ? '1.000' : String(i * 200), [166, at(0, i * 200)[1] + 10], ink.pale, 'end', 29),
    ),
    path(between, flat(mix(ink.indigo, ink.ochre, 0.25))),
    clip(
      'between',
      path(between, flat('#000')),
      years.map((year) => line(at(year, 0), at(year, 1100), pen(ink.ochre, 2.5))),
    ),
    polyline(straight, pen(ink.rose, 7)),
    path(curve(curved), { ...pen(ink.paper, 9), cap: 'round' }),
    line([190, 800], [1410, 800], pen(ink.paper, 2.5)),
    ...[0, 10, 20, 30, 40].map(
      (year) =>
        line([at(year, 0)[0], 800], [at(year, 0)[0], 814], pen(ink.paper, 2.5)) +
        label(year === 40 ? '40 năm' : String(year), [at(year, 0)[0], 856], ink.pale, 'middle', 30),
    ),
    circle(twice, 13, flat(ink.vermilion)),
    circle(twice, 13, pen(ink.paper, 3)),
    label('Lãi kép', [at(31, 0)[0] - 90, at(0, 720)[1]], ink.paper, 'end', 46, 650),
    label('Lãi đơn', [at(36, 0)[0], at(0, 205)[1]], ink.rose, 'middle', 42, 650),
    label('gấp đôi', [twice[0] - 6, twice[1] - 36], ink.paper, 'middle', 32, 500),
    label('triệu đồng', [190, 66], ink.pale, 'start', 29),
  ]);
}

/** Years until money doubles: 72 divided by the rate. */
export function ruleOf72(): string {
  const rates = [2, 3, 4, 6, 8, 9, 12];
  const step = 186;
  return sheet(ink.ochre, [
    ...rates.flatMap((rate, i) => {
      const years = 72 / rate;
      const [x, y] = [180 + i * step, 780 - years * 17.4];
      const tone = rate === 6 ? ink.vermilion : ink.indigo;
      return [
        rect(x, y, 128, 780 - y, flat(tone)),
        ...range(years).map((k) => line([x, 780 - k * 17.4], [x + 128, 780 - k * 17.4], pen(ink.ochre, 2.4))),
        label(String(years), [x + 64, y - 18], ink.black, 'middle', 46, 700),
        label(`${rate}%`, [x + 64, 838], ink.black, 'middle', 38, 600),
      ];
    }),
    line([140, 780], [1460, 780], pen(ink.black, 4)),
    label('số năm để tiền tăng gấp đôi', [1240, 160], ink.black, 'end', 42, 450),
  ]);
}

/** What GDP counts inside, what it leaves out around it. */
export function grossProduct(): string {
  const square = (size: number, tone: string) => rect(800 - size / 2, 850 - size, size, size, flat(tone));
  const words = (name: string, size: number, tone: string) =>
    label(name, [800, 850 - size + 52], tone, 'middle', 36, 600);
  return sheet(ink.pale, [
    square(800, mix(ink.pale, ink.teal, 0.35)),
    hatch([400, 140, 800, 710], 14, 45, mix(ink.pale, ink.teal, 0.55), 1.6),
    square(640, mix(ink.teal, ink.pale, 0.2)),
    hatch([480, 300, 640, 550], 11, -45, mix(ink.teal, ink.black, 0.2), 1.6),
    square(480, ink.ochre),
    square(300, ink.vermilion),
    ...[
      [400, 50, 800],
      [480, 210, 640],
      [560, 370, 480],
      [650, 550, 300],
    ].map(([x = 0, y = 0, size = 0]) => rect(x, y, size, size, pen(ink.black, x === 560 ? 9 : 2.5))),
    words('Môi trường', 800, ink.black),
    words('Việc nhà', 640, ink.paper),
    words('Dịch vụ', 480, ink.black),
    words('Hàng hóa', 300, ink.paper),
    label('GDP', [800, 770], ink.paper, 'middle', 92, 800),
  ]);
}

/** Two bands of waves: when one rises the other falls. */
export function exchangeRates(): string {
  const strand = (phase: number, shift: number) =>
    range(61).map(
      (i): Point => [
        -40 + i * 28,
        450 + phase * Math.sin(i / 5.1) * 190 * (0.75 + 0.25 * Math.cos(i / 17)) + shift,
      ],
    );
  const band = (phase: number, tone: string, from = -1) =>
    range(9).map((i) =>
      path(curve(strand(phase, (i - 4) * 21)), pen(from < 0 ? tone : mix(tone, ink.black, i * 0.03), 15)),
    );
  const half = Math.PI * 5.1 * 28;
  const slots = [1, 3].map((i) => rect(-40 + (i - 0.5) * half, 0, half, 900, flat('#000'))).join('');
  return sheet(ink.paper, [
    halftone(
      [0, 0, 1600, 900],
      22,
      mix(ink.paper, ink.ochre, 0.4),
      ([, y]) => 0.03 + (0.14 * Math.abs(y - 450)) / 450,
    ),
    ...range(9).map((i) => path(curve(strand(-1, (i - 4) * 21)), pen(ink.paper, 24))),
    ...band(-1, ink.teal),
    ...range(9).map((i) => path(curve(strand(1, (i - 4) * 21)), pen(ink.paper, 24))),
    ...band(1, ink.vermilion),
    clip('weave', slots, [
      ...range(9).map((i) => path(curve(strand(-1, (i - 4) * 21)), pen(ink.paper, 24))),
      ...band(-1, ink.teal),
    ]),
  ]);
}

/** Stacked containers in the inks of the desk. */
export function containers(): string {
  const next = seeded(33);
  const inks = [ink.vermilion, ink.teal, ink.ochre, ink.indigo, ink.paper, ink.rose, ink.moss, ink.pale];
  const [width, height] = [300, 124];
  let before = -1;
  const boxes = range(8).flatMap((row) =>
    range(7).map((column) => {
      let pick = Math.floor(next() * inks.length);
      if (pick === before) pick = (pick + 3) % inks.length;
      before = pick;
      const tone = inks[pick] ?? ink.teal;
      const dark = mix(tone, ink.black, 0.32);
      const [x, y] = [-190 + column * (width + 8), 900 - (row + 1) * (height + 5)];
      const short = (row * 5 + column * 3) % 7 === 0;
      const box = (bx: number, w: number) =>
        [
          rect(bx, y, w, height, flat(tone)),
          ...range(Math.floor((w - 34) / 13)).map((i) =>
            rect(bx + 20 + i * 13, y + 16, 5.5, height - 32, flat(dark)),
          ),
          rect(bx, y, w, 9, flat(dark)),
          rect(bx, y + height - 9, w, 9, flat(dark)),
          ...[
            [bx, y],
            [bx + w - 16, y],
            [bx, y + height - 14],
            [bx + w - 16, y + height - 14],
          ].map(([cx = 0, cy = 0]) => rect(cx, cy, 16, 14, flat(ink.black))),
        ].join('');
      return short ? box(x, width / 2 - 4) + box(x + width / 2 + 4, width / 2 - 4) : box(x, width);
    }),
  );
  return sheet(night, boxes);
}
