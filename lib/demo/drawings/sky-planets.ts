import { ink, mix, night, sand } from './palette';
import { circle, clip, flat, line, num, type Point, pen, polygon, polyline, range, rect, sheet } from './svg';
import { halftone, hatch, stipple } from './texture';
import { label } from './type';

type Planet = { name: string; au: number; r: number; colour: string };

const planets: Planet[] = [
  { name: 'Thủy', au: 0.387, r: 7, colour: ink.pale },
  { name: 'Kim', au: 0.723, r: 12, colour: ink.ochre },
  { name: 'Trái Đất', au: 1, r: 13, colour: ink.teal },
  { name: 'Hỏa', au: 1.524, r: 9, colour: ink.vermilion },
  { name: 'Mộc', au: 5.203, r: 52, colour: ink.rose },
  { name: 'Thổ', au: 9.537, r: 43, colour: ink.ochre },
  { name: 'Thiên Vương', au: 19.19, r: 26, colour: ink.pale },
  { name: 'Hải Vương', au: 30.07, r: 25, colour: ink.indigo },
];

/** A striped planet; Saturn with its ring. */
function planet({ name, r, colour }: Planet, at: Point, scale: number): string {
  const size = r * scale;
  const bands = range(5).map((i) =>
    rect(
      at[0] - size,
      at[1] - size * (0.75 - i * 0.38),
      2 * size,
      size * 0.13,
      flat(mix(colour, ink.black, 0.28)),
    ),
  );
  const ring = `<ellipse cx="${num(at[0])}" cy="${num(at[1])}" rx="${num(size * 1.9)}" ry="${num(size * 0.42)}" transform="rotate(-18 ${num(at[0])} ${num(at[1])})" fill="none" stroke="${ink.black}" stroke-width="5"/>`;
  return (
    (name === 'Thổ' ? ring : '') +
    circle(at, size, flat(colour)) +
    (size > 20 ? clip(`p${num(at[0])}`, circle(at, size, flat('#000')), bands) : '')
  );
}

/** The planets at their true distances, on two rulers. */
export function planetDistances(): string {
  const far = (au: number): Point => [190 + (au / 30.07) * 1210, 300];
  const near = (au: number): Point => [190 + (au / 1.6) * 1210, 690];
  const ruler = (at: (au: number) => Point, ticks: number[], y: number) => [
    line([190, y], [1440, y], pen(ink.black, 2.5)),
    ...ticks.map((au) => line([at(au)[0], y - 10], [at(au)[0], y + 10], pen(ink.black, 2))),
  ];
  return sheet(sand, [
    polygon(
      [
        [190, 300],
        [far(1.6)[0], 300],
        [1400, 690],
        [190, 690],
      ],
      flat(mix(sand, ink.ochre, 0.35)),
    ),
    ...ruler(far, range(31), 300),
    ...ruler(
      near,
      range(17).map((i) => i / 10),
      690,
    ),
    circle([60, 300], 130, flat(ink.vermilion)),
    circle([60, 690], 130, flat(ink.vermilion)),
    clip('suns', circle([60, 300], 130, flat('#000')) + circle([60, 690], 130, flat('#000')), [
      hatch([-80, 150, 290, 700], 9, 0, mix(ink.vermilion, ink.ochre, 0.6), 2),
    ]),
    ...planets.slice(0, 4).map((one) => circle(far(one.au), 5, flat(ink.black))),
    ...planets.slice(4).map((one) => planet(one, far(one.au), 1)),
    ...planets.slice(0, 4).map((one) => planet(one, near(one.au), 2.6)),
    ...planets.slice(4).map((one) => label(one.name, [far(one.au)[0], 420], ink.black, 'middle', 32, 600)),
    ...planets
      .slice(0, 4)
      .map((one) => label(one.name, [near(one.au)[0], 790], ink.black, 'middle', 32, 600)),
    label('30 đơn vị thiên văn', [1400, 200], ink.black, 'end', 28, 400),
    label('1,6 đơn vị', [1400, 640], ink.black, 'middle', 28, 400),
  ]);
}

/** How long sunlight takes to each planet. */
export function lightTimes(): string {
  const rows = planets.map((one) => ({ ...one, minutes: one.au * 8.317 }));
  const width = (minutes: number) => (minutes / 250) * 960;
  const words = (minutes: number) =>
    minutes < 20 ? `${minutes.toFixed(1).replace('.', ',')} phút` : `${Math.round(minutes)} phút`;
  return sheet(night, [
    ...range(6).map((i) =>
      line([380 + width(i * 50), 90], [380 + width(i * 50), 820], pen(mix(night, ink.pale, 0.25), 1.3)),
    ),
    ...rows.flatMap(({ name, minutes }, i) => {
      const y = 108 + i * 90;
      const long = minutes > 200;
      return [
        rect(380, y, Math.max(4, width(minutes)), 52, flat(name === 'Trái Đất' ? ink.vermilion : ink.ochre)),
        clip(`bar${i}`, rect(380, y, Math.max(4, width(minutes)), 52, flat('#000')), [
          hatch(
            [380, y, 980, 52],
            9,
            60,
            mix(ink.ochre, name === 'Trái Đất' ? ink.vermilion : ink.paper, 0.5),
            1.6,
          ),
        ]),
        label(name === 'Trái Đất' ? name : `Sao ${name}`, [356, y + 38], ink.paper, 'end', 32, 550),
        label(
          words(minutes),
          long ? [380 + width(minutes) - 22, y + 38] : [402 + width(minutes), y + 38],
          long ? ink.black : ink.paper,
          long ? 'end' : 'start',
          32,
          650,
        ),
      ];
    }),
    line([380, 90], [380, 820], pen(ink.paper, 2.5)),
  ]);
}

/** Cones of shadow behind the moon in an eclipse of the sun. */
export function solarEclipse(): string {
  const sun = { x: 190, r: 230 };
  const moonDisc = { x: 800, r: 66 };
  const earth = { x: 1312, r: 262 };
  const y = 450;
  const tangent = (sign: 1 | -1, x: number) => {
    const inner = sign === 1;
    const slope =
      (sun.r + (inner ? -moonDisc.r : moonDisc.r)) /
      Math.sqrt((moonDisc.x - sun.x) ** 2 - (sun.r + (inner ? -moonDisc.r : moonDisc.r)) ** 2);
    const start = moonDisc.r / Math.cos(Math.atan(slope));
    return inner ? start - (x - moonDisc.x) * slope : start + (x - moonDisc.x) * slope;
  };
  const edge = 1620;
  const tip =
    moonDisc.x + tangent(1, moonDisc.x) / ((tangent(1, moonDisc.x) - tangent(1, moonDisc.x + 100)) / 100);
  const penumbra: Point[] = [
    [moonDisc.x, y - tangent(-1, moonDisc.x)],
    [edge, y - tangent(-1, edge)],
    [edge, y + tangent(-1, edge)],
    [moonDisc.x, y + tangent(-1, moonDisc.x)],
  ];
  const umbra: Point[] = [
    [moonDisc.x, y - tangent(1, moonDisc.x)],
    [tip, y],
    [moonDisc.x, y + tangent(1, moonDisc.x)],
  ];
  return sheet(ink.indigo, [
    stipple([0, 0, 1600, 900], 320, 15, mix(ink.indigo, ink.paper, 0.6), [0.8, 2.2]),
    polygon(penumbra, flat(mix(ink.indigo, ink.black, 0.55))),
    clip('penumbra', polygon(penumbra, flat('#000')), [
      hatch([800, 0, 820, 900], 12, 90, mix(ink.indigo, ink.pale, 0.2), 1.2),
    ]),
    circle([earth.x, y], earth.r, flat(ink.pale)),
    clip('earth', circle([earth.x, y], earth.r, flat('#000')), [
      circle([earth.x - 40, y - 130], 120, flat(ink.moss)),
      circle([earth.x - 130, y + 90], 84, flat(ink.moss)),
      circle([earth.x + 120, y + 150], 90, flat(ink.moss)),
      rect(earth.x, y - 300, 300, 600, flat(night, 0.6)),
      clip('dim', polygon(penumbra, flat('#000')), [
        hatch([earth.x - 270, y - 270, 540, 540], 7, 90, night, 2.6),
      ]),
    ]),
    polygon(umbra, flat(ink.black)),
    ...[-1, 1].map((side) =>
      polyline(
        [
          [sun.x, y + side * sun.r],
          [moonDisc.x, y - side * -1 * tangent(1, moonDisc.x)],
          [tip, y],
        ],
        pen(ink.paper, 1.3),
      ),
    ),
    ...[-1, 1].map((side) =>
      polyline(
        [
          [sun.x, y - side * sun.r],
          [edge, y + side * tangent(-1, edge)],
        ],
        pen(ink.paper, 1.3, '4 8'),
      ),
    ),
    circle([sun.x, y], sun.r, flat(ink.ochre)),
    clip('sun', circle([sun.x, y], sun.r, flat('#000')), [
      halftone(
        [-50, 200, 500, 520],
        14,
        ink.vermilion,
        ([x, py]) => Math.max(0, Math.hypot(x - sun.x, py - y) / sun.r - 0.45) * 1.3,
      ),
    ]),
    circle([moonDisc.x, y], moonDisc.r, flat(ink.paper)),
    clip('moon', circle([moonDisc.x, y], moonDisc.r, flat('#000')), [
      rect(moonDisc.x, y - 100, 100, 200, flat(ink.black)),
    ]),
    label('Mặt Trăng', [moonDisc.x - 20, y + 168], ink.paper, 'middle', 34, 600),
    label('Trái Đất', [earth.x, y + 316], ink.paper, 'middle', 34, 600),
  ]);
}
