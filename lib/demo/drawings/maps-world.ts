import { geoAzimuthalEquidistant, geoEquirectangular } from 'd3-geo';
import { graticule, land, shape } from './geo';
import { ink, mix, night } from './palette';
import {
  circle,
  clip,
  flat,
  line,
  type Point,
  path,
  pen,
  points,
  polygon,
  polyline,
  range,
  rect,
  sheet,
} from './svg';
import { hatch, stipple } from './texture';
import { label } from './type';

/** How the edge between zone k and zone k + 1 leaves its meridian: from a latitude on, a longitude. */
const bentEdges: Record<number, Point[]> = {
  [-10]: [
    [90, -142.5],
    [71, -169],
    [52, -142.5],
  ],
  [-9]: points('90 -141, 60 -137, 55 -130, 50 -127.5'),
  [-8]: points('90 -120, 54 -118, 49 -116, 40 -114, 32 -114.5, 25 -112.5'),
  [-7]: points('90 -102, 49 -103, 32 -104, 23 -106, 14 -97.5'),
  [-6]: points('90 -85, 55 -89, 42 -86, 30 -85, 22 -87, 10 -82.5'),
  [-5]: points('90 -67.5, 20 -71.7, 12 -73, 2 -70, -10 -72, -18 -76, -55 -67.5'),
  [-4]: points('90 -60, 47 -52.5, 6 -54, 0 -56, -10 -51, -18 -54, -24 -58, -30 -69, -55 -52.5'),
  [-1]: points('90 -7.5, 67 -25, 62 -11, 36 -18, 5 -7.5'),
  0: points('90 7.5, 62 -2, 49 -9.5, 36 -13, 27 3.5, 13 1.5, 4 7.5'),
  1: points('90 22.5, 71 29, 68 22, 40 20.5, 33 10.5, 22 24, 9 27, -6 22, -17 11.7, -30 22.5'),
  2: points('90 37.5, 70 28.5, 56 24, 51 34, 43 26, 35 35.5, 22 37, 4 34, -4 30, -11 41, -27 37.5'),
  3: points('90 52.5, 57 50, 42 46.5, 38 62, 25 53, 18 52.5'),
  4: points('90 60, 52 50, 41 54, 37 62, 24 67.5'),
  5: points('90 72, 55 74, 50 87, 45 76, 28 88, 20 82.5'),
  6: points('90 87, 56 79, 50 88, 45 77, 28 92, 20 97.5'),
  7: points('90 97, 60 96, 52 98, 48 88, 45 77, 28 98, 22 108, 0 114.5, -12 112.5'),
  8: points('90 114, 62 119, 52 121, 46 131, 43 125, 25 123, 8 127.5, 0 125, -10 129, -37 127.5'),
  9: points('90 130, 48 134, 45 146, 30 142.5, -1 141, -12 138, -37 142.5'),
};

/** The world under time-zone bands whose edges step aside for countries. */
export function timeZones(): string {
  const map = geoEquirectangular()
    .rotate([-10, 0])
    .scale(1600 / (2 * Math.PI))
    .translate([800, 500]);
  const x = (longitude: number) => 800 + ((longitude - 10) * 1600) / 360;
  const y = (latitude: number) => 500 - (latitude * 1600) / 360;
  const edge = (k: number): Point[] => {
    const steps = bentEdges[k] ?? [[90, 15 * k + 7.5] as Point];
    return steps.flatMap(([from, longitude], i): Point[] => {
      const until = steps[i + 1]?.[0] ?? -90;
      return [
        [x(longitude), y(from)],
        [x(longitude), y(until)],
      ];
    });
  };
  const colours = [ink.pale, ink.paper];
  const zones = range(24).map((i) => i - 11);
  const coast = shape(map, land('110m'));
  const band = (k: number, colour: string) => polygon([...edge(k - 1), ...edge(k).reverse()], flat(colour));
  const odd: { words: string; place: Point; name: Point }[] = [
    { words: '+5.30', place: [77.2, 28.6], name: [65, 11] },
    { words: '+5.45', place: [85.3, 27.7], name: [88, 8] },
    { words: '+9.30', place: [138.6, -34.9], name: [131, -45] },
    { words: '−3.30', place: [-52.7, 47.6], name: [-41, 45] },
  ];
  const centre = (k: number) => x(15 * k);
  return sheet(ink.paper, [
    ...zones.map((k) => band(k, colours[Math.abs(k) % 2] ?? ink.paper)),
    band(7, ink.ochre),
    path(coast, flat(ink.teal)),
    clip('seven', band(7, ink.ochre), [path(coast, flat(ink.vermilion))]),
    clip(
      'even',
      zones
        .filter((k) => k % 2 !== 0 && k !== 7)
        .map((k) => band(k, ink.teal))
        .join(''),
      [
        clip('dry', path(coast, flat(ink.teal)), [
          hatch([0, 0, 1600, 900], 6, 45, mix(ink.teal, ink.black, 0.5), 1.3),
        ]),
      ],
    ),
    ...zones.map((k) => polyline(edge(k), pen(ink.black, 1.2))),
    rect(0, 0, 1600, 96, flat(ink.black)),
    rect(0, 804, 1600, 96, flat(ink.black)),
    ...zones.map((k) =>
      label(
        k > 0 ? `+${k}` : k < 0 ? `−${-k}` : '0',
        [centre(k), 864],
        k === 7 ? ink.ochre : ink.paper,
        'middle',
        29,
        k === 7 ? 800 : 500,
      ),
    ),
    ...zones.map((k) => {
      const c: Point = [centre(k), 48];
      const turn = (((k + 12) % 12) * Math.PI) / 6;
      return (
        circle(c, 24, k === 7 ? flat(ink.ochre) : pen(ink.paper, 2)) +
        line(
          c,
          [c[0] + 14 * Math.sin(turn), c[1] - 14 * Math.cos(turn)],
          pen(k === 7 ? ink.black : ink.paper, 3.5),
        ) +
        line(c, [c[0], c[1] - 19], pen(k === 7 ? ink.black : ink.paper, 2))
      );
    }),
    ...odd.map(({ words, place: [longitude, latitude], name }) => {
      const at: Point = [x(longitude), y(latitude)];
      const to: Point = [x(name[0]), y(name[1])];
      return (
        line(at, [to[0], to[1] - 22], pen(ink.vermilion, 2)) +
        circle(at, 8, flat(ink.paper)) +
        circle(at, 5, flat(ink.vermilion)) +
        label(words, to, ink.vermilion, 'middle', 26, 700)
      );
    }),
  ]);
}

const dateLine: Point[] = points(`
  180 88, 180 75, 191 67.5, 191 65.6, 171 53.2, 180 48, 180 -0.9, 196 -0.9, 198 5.2, 204.2 5.2,
  204.2 0.5, 211 -7.6, 211 -12, 203.5 -12, 203.5 -7.6, 190.5 -7.6, 188.6 -11, 188.6 -14.2,
  187.3 -15.5, 187.3 -45, 180 -51, 180 -88`);

/** The Pacific with the international date line. */
export function dateLineMap(): string {
  const map = geoEquirectangular()
    .rotate([-184, 0])
    .scale(430)
    .translate([800, 520])
    .clipExtent([
      [-20, -20],
      [1620, 920],
    ]);
  const at = dateLine.map(
    (place): Point => [
      800 + ((place[0] - 184) * 430 * Math.PI) / 180,
      520 - (place[1] * 430 * Math.PI) / 180,
    ],
  );
  const west = polygon([[-20, -400], ...at, [-20, 1300]], flat(ink.ochre));
  const straight = at[0]?.[0] ?? 800;
  const coast = path(shape(map, land('50m')), flat(night));
  return sheet(ink.indigo, [
    west,
    stipple([0, 0, 1600, 900], 900, 6, mix(ink.indigo, ink.pale, 0.55), [0.8, 2], ([px]) => px > 900),
    clip('west', west, [hatch([-20, 0, 1200, 900], 12, 0, mix(ink.ochre, ink.paper, 0.35), 1.3)]),
    path(graticule(map, [30, 30]), pen(mix(ink.indigo, ink.ochre, 0.5), 0.8)),
    coast,
    clip('west-land', west, [path(shape(map, land('50m')), flat(ink.vermilion))]),
    line([straight, -10], [straight, 910], pen(ink.paper, 2, '3 9')),
    polyline(at, pen(ink.paper, 9)),
    polyline(at, pen(ink.black, 4)),
    label('Thứ Hai', [560, 340], ink.black, 'middle', 72, 700),
    label('Chủ nhật', [1010, 340], ink.paper, 'middle', 72, 700),
    label('180°', [straight + 60, 868], ink.paper, 'start', 30, 600),
  ]);
}

/** Antarctica from above the pole, with the treaty's limit at 60° south. */
export function antarctica(): string {
  const map = geoAzimuthalEquidistant().rotate([0, 90]).scale(762).translate([800, 450]).clipAngle(60);
  const r60 = (30 * Math.PI * 762) / 180;
  const ice = shape(map, land('50m'));
  const centre: Point = [800, 450];
  return sheet(ink.indigo, [
    ...range(9).map((i) =>
      circle(centre, r60 + 26 + i * (20 + i * 6), pen(mix(ink.indigo, ink.pale, 0.32 - i * 0.03), 1.4)),
    ),
    circle(centre, r60, flat(mix(ink.indigo, ink.teal, 0.75))),
    ...range(12).map((i) => {
      const a = (i * Math.PI) / 6;
      return line(
        [800, 450],
        [800 + 900 * Math.sin(a), 450 - 900 * Math.cos(a)],
        pen(mix(ink.indigo, ink.pale, 0.3), 1),
      );
    }),
    ...[70, 80].map((lat) =>
      circle(centre, ((90 - lat) * Math.PI * 762) / 180, pen(mix(ink.indigo, ink.pale, 0.3), 1)),
    ),
    clip('sea', circle(centre, r60, flat(ink.teal)), [
      path(ice, pen(mix(ink.teal, ink.pale, 0.4), 34)),
      path(ice, pen(mix(ink.teal, ink.pale, 0.7), 16)),
      path(ice, flat(ink.paper)),
      clip('ice', path(ice, flat(ink.paper)), [
        hatch([350, 0, 900, 900], 13, -35, mix(ink.paper, ink.pale, 0.75), 1.6),
        ...range(5).map((i) => circle([850, 435], 60 + i * 46, pen(mix(ink.paper, ink.pale, 0.95), 1.6))),
      ]),
    ]),
    circle(centre, r60, pen(ink.vermilion, 7, '26 13')),
    circle(centre, 9, flat(ink.vermilion)),
    label('Cực Nam', [822, 460], ink.black, 'start', 32, 650),
    label('60° nam', [800, 450 + r60 - 22], ink.paper, 'middle', 30, 600),
  ]);
}
