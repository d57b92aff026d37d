import { geoNaturalEarth1, geoOrthographic } from 'd3-geo';
import { dottedLand, graticule, land, locate, shape } from './geo';
import { ink, mix, night } from './palette';
import { circle, clip, curve, flat, line, type Point, path, pen, points, sheet } from './svg';
import { hatch } from './texture';
import { label } from './type';

type Flight = { stops: Point[]; colour: string };

const flights: Flight[] = [
  {
    stops: points('-163 61, -170 30, 176 -8, 175.2 -37.1'),
    colour: ink.vermilion,
  },
  {
    stops: points('175.2 -37.1, 150 2, 122 36, 160 58, -163 61'),
    colour: ink.vermilion,
  },
  {
    stops: points('150 71, 132 55, 120.5 35, 122.2 -18'),
    colour: ink.paper,
  },
  {
    stops: points('100 74, 112 55, 118 38, 106.6 20.2, 104 3, 122.2 -18'),
    colour: ink.paper,
  },
  {
    stops: points('178 66, 150 52, 140 36, 142 10, 147 -38'),
    colour: ink.paper,
  },
];

/** The East Asian–Australasian Flyway on a globe. */
export function flyway(): string {
  const map = geoOrthographic().rotate([-142, -13]).scale(418).translate([800, 450]).clipAngle(90);
  const at = (place: Point) => locate(map, place);
  const arcs = flights.map(({ stops, colour }) => {
    const d = curve(stops.map(at));
    return path(d, pen(ink.indigo, 11)) + path(d, pen(colour, 4.5));
  });
  const stop = (place: Point, r = 9) =>
    circle(at(place), r + 5, flat(ink.indigo)) + circle(at(place), r, flat(ink.ochre));
  const name = (words: string, place: Point, y: number, left: boolean) => {
    const [x, end] = left ? [330, 344] : [1270, 1256];
    const [px, py] = at(place);
    return (
      line([end, y - 10], [px + (left ? -16 : 16), py], pen(ink.black, 1.6)) +
      label(words, [x, y], ink.black, left ? 'end' : 'start', 34, 600)
    );
  };
  return sheet(ink.rose, [
    hatch([0, 0, 1600, 900], 14, 0, mix(ink.rose, ink.vermilion, 0.3), 1.2),
    circle([800, 450], 432, flat(ink.rose)),
    circle([800, 450], 418, flat(ink.indigo)),
    path(graticule(map, [15, 15]), pen(mix(ink.indigo, ink.pale, 0.25), 1)),
    path(shape(map, land('50m')), flat(mix(ink.moss, ink.ochre, 0.3))),
    clip('earth', path(shape(map, land('110m')), flat(ink.moss)), [
      hatch([200, 0, 1200, 900], 8, 45, mix(ink.moss, ink.indigo, 0.28), 1.2),
    ]),
    ...arcs,
    ...(
      [
        [-163, 61],
        [175.2, -37.1],
        [120.8, 35.4],
        [106.6, 20.2],
        [122.2, -18],
        [150, 71],
        [100, 74],
        [178, 66],
        [147, -38],
      ] as const
    ).map((p) => stop(p)),
    name('Siberia', [100, 74], 110, true),
    name('Hoàng Hải', [120.8, 35.4], 280, true),
    name('Xuân Thủy', [106.6, 20.2], 390, true),
    name('Tây bắc Úc', [122.2, -18], 640, true),
    name('Alaska', [-163, 61], 130, false),
    name('New Zealand', [175.2, -37.1], 760, false),
  ]);
}

type Cable = { stops: Point[]; colour: string };

/** The map is cut at 30° west: cables over the Atlantic are drawn as two parts. */
const cables: Cable[] = [
  {
    stops: [
      [-4.5, 48.6],
      [-16, 46.5],
      [-29.8, 44.5],
    ],
    colour: ink.ochre,
  },
  {
    stops: [
      [-30.2, 44.5],
      [-45, 42],
      [-74, 40.3],
    ],
    colour: ink.ochre,
  },
  {
    stops: [
      [-9.3, 38.6],
      [-22, 22],
      [-29.8, 10],
    ],
    colour: ink.rose,
  },
  {
    stops: [
      [-30.2, 10],
      [-33, 4],
      [-38.5, -3.7],
    ],
    colour: ink.rose,
  },
  {
    stops: points('-80 26, -66 24, -48 8, -38.5 -3.7, -33.5 -12, -42 -24'),
    colour: ink.ochre,
  },
  {
    stops: points('-9.3 38.6, -20 18, -12 3, 2 -2, 6 -18, 18 -34'),
    colour: ink.ochre,
  },
  {
    stops: points(`
  5.4 43.2, 9 38.5, 19 35.2, 30 32.5, 34.5 26.5, 40 17.5, 44.5 12, 55 13.5, 66 14, 74 8, 81 5,
  94 6, 100 3.6, 103.9 1.1, 108 6, 112 14, 114.6 21.6`),
    colour: ink.vermilion,
  },
  {
    stops: [
      [66, 14],
      [70, 18],
      [72.8, 19],
    ],
    colour: ink.vermilion,
  },
  {
    stops: points('45 12, 52 4, 44 -8, 40 -22, 33 -33, 18 -35.5'),
    colour: ink.pale,
  },
  {
    stops: points('108.3 16, 112 14.6, 118 20.5, 128 27, 139 33.5, 141 35'),
    colour: ink.ochre,
  },
  {
    stops: [
      [107.1, 10.2],
      [110, 8],
      [112, 14.6],
    ],
    colour: ink.ochre,
  },
  {
    stops: points('103.9 1.1, 107 -3, 105 -8, 108 -20, 114.5 -31.5'),
    colour: ink.pale,
  },
  {
    stops: points('141 35, 146 22, 144.7 13.5, 151 -6, 157 -20, 151.5 -33.5'),
    colour: ink.pale,
  },
  {
    stops: points('141 36, 160 43, 180 47, 205 47, 235 44, 237 44.5'),
    colour: ink.ochre,
  },
  {
    stops: points('141 34, 165 31, 188 24, 202 21.2, 222 28, 241 33.5'),
    colour: ink.rose,
  },
  {
    stops: points('151.5 -33.5, 168 -29, 178 -18, 192 2, 202 21.2'),
    colour: ink.vermilion,
  },
  {
    stops: points('121.5 18.5, 135 17, 144.7 13.5, 175 15, 202 21.2'),
    colour: ink.pale,
  },
  {
    stops: points('112 14.6, 121.5 18.5, 130 24, 150 37, 180 42, 210 42, 238 36.5'),
    colour: ink.vermilion,
  },
  {
    stops: points('-71.6 -33, -80 -20, -84 -4, -79.5 8.5'),
    colour: ink.pale,
  },
];

/** Submarine cables between the continents. */
export function submarineCables(): string {
  const map = geoNaturalEarth1().rotate([-150, 0]).scale(318).translate([800, 500]);
  const draw = ({ stops, colour }: Cable) => {
    const d = curve(stops.map((stop) => locate(map, stop)));
    return path(d, pen(night, 11)) + path(d, pen(colour, 5));
  };
  const ends = cables.flatMap(({ stops }) =>
    stops.filter(([x], i) => (i === 0 || i === stops.length - 1) && Math.abs(x + 30) > 1),
  );
  return sheet(night, [
    path(graticule(map, [30, 30]), pen(mix(night, ink.pale, 0.16), 1)),
    dottedLand(map, [0, 0, 1600, 900], 12.5, 4.3, mix(night, ink.pale, 0.55)),
    ...cables.map(draw),
    ...ends.map(
      (end) => circle(locate(map, end), 8, flat(night)) + circle(locate(map, end), 5, flat(ink.paper)),
    ),
  ]);
}
