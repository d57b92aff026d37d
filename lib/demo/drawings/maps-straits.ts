import { geoAzimuthalEqualArea, geoMercator } from 'd3-geo';
import { country, graticule, land, locate, shape } from './geo';
import { ink, mix } from './palette';
import { circle, clip, curve, flat, group, line, type Point, path, pen, points, sheet } from './svg';
import { hatch } from './texture';
import { label } from './type';

const toSuez: Point[] = points(`
  103.85 1.2, 101.5 2.6, 98 5.5, 94.5 6.2, 88 6, 80.5 5.4, 72 8, 60 12, 51.5 12.6, 44.5 12,
  43.2 12.9, 40 18, 36.5 24, 34 27.6, 32.6 29.7, 32.4 31.4, 28 33, 20 35.2, 12 37, 10.5 37.7,
  4 37.6, -2 36.3, -5.6 35.95, -8.8 36.5, -10 39, -9.8 43.5, -5.8 48.6, -2 49.8, 1.4 51, 3.6 52`);

const roundAfrica: Point[] = points(`
  103.85 1.2, 105.6 -3, 105.2 -6.3, 98 -10, 80 -19, 60 -27, 40 -33.5, 26 -36, 18 -36, 13 -31,
  2 -16, -9 -2, -17 8, -18.6 15, -17.6 22, -14.5 29, -12 36, -10.6 41, -9.8 43.5`);

/** The two sea routes between Singapore and Rotterdam. */
export function suezRoutes(): string {
  const map = geoAzimuthalEqualArea()
    .rotate([-46, -10])
    .scale(485)
    .translate([800, 470])
    .clipExtent([
      [-20, -20],
      [1620, 920],
    ]);
  const at = (place: Point) => locate(map, place);
  const smooth = (places: Point[]) => curve(places.map(at));
  const end = (place: Point) =>
    circle(at(place), 13, flat(ink.paper)) + circle(at(place), 7, flat(ink.black));
  const cape = at([18.5, -34.4]);
  const canal = at([32.5, 30.4]);
  return sheet(ink.teal, [
    path(graticule(map, [15, 15]), pen(mix(ink.teal, ink.pale, 0.22), 1)),
    path(shape(map, land('50m')), flat(ink.paper)),
    clip('sahara', path(shape(map, land('110m')), flat(ink.paper)), [
      hatch([-20, -20, 1640, 940], 11, -32, mix(ink.paper, ink.ochre, 0.34), 1.2),
    ]),
    path(smooth(roundAfrica), pen(ink.teal, 13)),
    path(smooth(toSuez), pen(ink.teal, 17)),
    path(smooth(roundAfrica), { ...pen(ink.ochre, 6, '2 14'), cap: 'round' }),
    path(smooth(toSuez), pen(ink.vermilion, 7)),
    circle(canal, 26, pen(ink.vermilion, 4)),
    end([103.85, 1.2]),
    end([3.6, 52]),
    label('Rotterdam', [at([3.6, 52])[0] + 14, at([3.6, 52])[1] + 46], ink.black, 'start', 32, 650),
    label('Suez', [canal[0] - 40, canal[1] + 34], ink.vermilion, 'end', 36, 700),
    label('15.300 km', [at([62, 4])[0] - 60, at([62, 4])[1] + 10], ink.paper, 'start', 32, 600),
    label('21.800 km', [at([58, -29])[0] - 10, at([58, -29])[1] + 64], ink.ochre, 'middle', 32, 600),
    label('Mũi Hảo Vọng', [cape[0] - 40, cape[1] - 40], ink.paper, 'end', 30, 600),
    circle(cape, 6, flat(ink.black)),
    line(at([103.2, 0.4]), [at([92, -5])[0] + 18, at([92, -5])[1] + 26], pen(ink.paper, 1.8)),
    label('Singapore', [at([92, -5])[0] + 10, at([92, -5])[1] + 40], ink.paper, 'end', 32, 650),
  ]);
}

const malaccaLane: Point[] = points(`
  93.2 6.6, 95.2 6.1, 97.6 5.55, 99.2 4.3, 100.5 3.25, 101.35 2.55, 102.2 1.95, 102.95 1.5,
  103.4 1.17, 103.7 1.13, 104.05 1.24, 104.5 1.35, 105.6 2.2, 107 3.8`);

/** The Strait of Malacca with its two-way lane. */
export function malaccaStrait(): string {
  const map = geoMercator()
    .center([100.9, 3.15])
    .scale(7600)
    .translate([800, 450])
    .clipExtent([
      [-20, -20],
      [1620, 920],
    ]);
  const at = (place: Point) => locate(map, place);
  const lane = malaccaLane.map(at);
  const coast = ['Indonesia', 'Malaysia', 'Singapore', 'Thailand']
    .map((name) => shape(map, country(name, '10m')))
    .join('');
  const narrow = at([103.72, 1.12]);
  return sheet(ink.ochre, [
    hatch([0, 0, 1600, 900], 16, 0, mix(ink.ochre, ink.paper, 0.25), 1.2),
    path(coast, pen(mix(ink.ochre, ink.teal, 0.35), 22)),
    path(coast, pen(mix(ink.ochre, ink.paper, 0.45), 10)),
    path(coast, flat(ink.teal)),
    clip('coast', path(coast, flat(ink.teal)), [
      hatch([0, 0, 1600, 900], 9, 62, mix(ink.teal, ink.black, 0.32), 1.4),
    ]),
    path(curve(lane), pen(ink.paper, 20)),
    path(curve(lane), pen(ink.vermilion, 14)),
    path(curve(lane), pen(ink.paper, 3, '18 12')),
    circle(narrow, 46, pen(ink.paper, 9)),
    circle(narrow, 46, pen(ink.vermilion, 5)),
    label('2,8 km', at([105.1, 0.62]), ink.vermilion, 'start', 48, 750),
    line(
      [narrow[0] + 40, narrow[1] + 24],
      [at([105.1, 0.62])[0] - 12, at([105.1, 0.62])[1] - 16],
      pen(ink.vermilion, 2.5),
    ),
    label('Singapore', at([104.95, 1.22]), ink.black, 'start', 34, 650),
    label('Sumatra', at([99.2, 2.15]), ink.paper, 'middle', 58, 300),
    label('Bán đảo', at([102.25, 4.75]), ink.paper, 'middle', 44, 300),
    label('Mã Lai', at([102.25, 4.32]), ink.paper, 'middle', 44, 300),
    group(`translate(${at([99.72, 4.5]).join(' ')}) rotate(39)`, [
      label('Eo biển Malacca', [0, 0], ink.black, 'middle', 36, 600),
    ]),
  ]);
}
