import { geoMercator } from 'd3-geo';
import { country, land, locate, shape } from './geo';
import { ink, mix, night, sand } from './palette';
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
  points,
  polyline,
  range,
  sheet,
  trace,
} from './svg';
import { hatch } from './texture';
import { label } from './type';

const mekong: Point[] = points(`
  94.7 33.2, 95.6 32.8, 96.6 32, 97.17 31.14, 98 30.2, 98.6 29.2, 98.8 28.4, 98.95 27.4,
  99.15 26.4, 99.35 25.6, 100.09 24.7, 100.45 24.5, 100.2 23.6, 100.5 22.7, 100.8 22,
  101.15 21.6, 100.6 21.2, 100.08 20.35, 100.5 20.2, 101.13 19.89, 102.13 19.95, 101.85 19.2,
  101.4 18.2, 101.7 17.9, 102.6 17.95, 103.1 18.35, 103.9 18.3, 104.5 17.7, 104.78 17.1,
  104.75 16.5, 105.2 16.04, 105.5 15.32, 105.8 15.1, 105.9 14.4, 105.97 13.5, 106.02 12.5,
  105.46 12, 104.93 11.56, 105.28 11.2, 105.3 10.75, 105.75 10.4, 106.1 10.28, 106.75 10.2`);
const bassac: Point[] = points(
  '104.93 11.56, 105.05 11.1, 105.13 10.7, 105.44 10.38, 105.79 10.03, 106.25 9.5',
);
const tonleSap: Point[] = points('104.93 11.56, 104.7 12.1, 104.2 12.6, 103.7 13.1');

type Share = {
  atlas: string;
  name: string;
  colour: string;
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  ink: string;
};
const countries: Share[] = [
  {
    atlas: 'China',
    name: 'Trung Quốc',
    colour: ink.vermilion,
    at: [101.3, 29.2],
    anchor: 'start',
    ink: ink.vermilion,
  },
  { atlas: 'Myanmar', name: 'Myanmar', colour: ink.rose, at: [95.9, 20.9], anchor: 'middle', ink: ink.black },
  { atlas: 'Laos', name: 'Lào', colour: ink.ochre, at: [103.15, 19.25], anchor: 'middle', ink: ink.black },
  {
    atlas: 'Thailand',
    name: 'Thái Lan',
    colour: ink.moss,
    at: [101.5, 15.7],
    anchor: 'middle',
    ink: ink.paper,
  },
  {
    atlas: 'Cambodia',
    name: 'Campuchia',
    colour: ink.indigo,
    at: [101.85, 9.2],
    anchor: 'middle',
    ink: ink.indigo,
  },
  { atlas: 'Vietnam', name: 'Việt Nam', colour: ink.teal, at: [109.9, 13.5], anchor: 'start', ink: ink.teal },
];

/** The Mekong through six countries; China, which fills the north, is coloured along the river only. */
export function mekongMap(): string {
  const map = geoMercator()
    .center([101.6, 21.3])
    .scale(1760)
    .translate([800, 450])
    .clipExtent([
      [-20, -20],
      [1620, 920],
    ]);
  const river = (places: Point[]) => curve(places.map((place) => locate(map, place)));
  const coast = shape(map, land('50m'));
  const along = mekong.map((place) => locate(map, place));
  const corridor = `<path d="${corridorData(along, 40, 96)}"/>`;
  const [china, ...lower] = countries;
  return sheet(ink.pale, [
    hatch([0, 0, 1600, 900], 10, 0, mix(ink.pale, ink.teal, 0.16), 1.2),
    path(coast, pen(ink.paper, 9)),
    path(coast, flat(ink.paper)),
    clip('china', corridor, [path(shape(map, country(china?.atlas ?? 'China')), flat(ink.vermilion))]),
    ...lower.map(({ atlas, colour }) => path(shape(map, country(atlas)), flat(mix(colour, ink.paper, 0.3)))),
    clip(
      'corridor',
      corridor,
      lower.map(({ atlas, colour }) => path(shape(map, country(atlas)), flat(colour))),
    ),
    ...lower.map(({ atlas }) => path(shape(map, country(atlas)), pen(ink.paper, 2.5))),
    path(river(tonleSap), pen(ink.paper, 7)),
    path(river(bassac), pen(ink.paper, 6)),
    path(river(mekong), { ...pen(ink.paper, 11), cap: 'round' }),
    path(river(mekong), { ...pen(night, 5), cap: 'round' }),
    path(river(bassac), { ...pen(night, 3), cap: 'round' }),
    path(river(tonleSap), { ...pen(night, 3), cap: 'round' }),
    ...countries.map(({ name, at, anchor, ink: tone }) =>
      label(name, locate(map, at), tone, anchor, 32, 700),
    ),
    circle(locate(map, [94.7, 33.2]), 9, flat(night)),
  ]);
}

/** A ribbon on both sides of a line, wider downstream. */
function corridorData(along: readonly Point[], narrow: number, wide: number): string {
  const count = along.length;
  return along
    .slice(1)
    .map(([bx, by], i) => {
      const r = narrow + (wide - narrow) * Math.min(1, Math.max(0, (i - count * 0.28) / (count * 0.3)));
      const [ax, ay] = along[i] ?? [bx, by];
      const steps = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / 8));
      return range(steps)
        .map((k) => {
          const [x, y] = [ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps];
          return `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`;
        })
        .join('');
    })
    .join('');
}

/** Kilometres from the source and metres above the sea; a simplified profile. */
const profile: Point[] = points(`
  0 5200, 120 4700, 300 3900, 570 3200, 800 2600, 1000 2050, 1250 1550, 1500 1150, 1750 820,
  2060 540, 2350 365, 2700 285, 3100 160, 3500 125, 3800 95, 3960 60, 4150 12, 4350 0`);

/** Height of the Mekong from source to sea. */
export function mekongProfile(): string {
  const at = ([km, height]: Point): Point => [170 + (km / 4350) * 1260, 760 - (height / 5200) * 560];
  const points = profile.map(at);
  const under = `${curve(points)}L1430 800L170 800Z`;
  const ends: { km: number; name: string; colour: string }[] = [
    { km: 2140, name: 'Trung Quốc', colour: ink.vermilion },
    { km: 4130, name: 'Lào, Myanmar, Thái Lan, Campuchia', colour: ink.ochre },
    { km: 4350, name: 'Việt Nam', colour: ink.teal },
  ];
  const x = (km: number) => at([km, 0])[0];
  return sheet(sand, [
    ...range(6).map((i) => {
      const y = at([0, i * 1000])[1];
      return (
        line([170, y], [1430, y], pen(mix(sand, ink.black, 0.28), 1.2)) +
        label(i ? `${i}.000` : '0 m', [152, y + 10], ink.black, 'end', 28)
      );
    }),
    clip('under', path(under, flat(ink.teal)), [
      ...ends.map(({ colour }, i) => {
        const from = x(ends[i - 1]?.km ?? 0);
        return path(
          trace(
            [
              [from, 100],
              [1430, 100],
              [1430, 800],
              [from, 800],
            ],
            true,
          ),
          flat(colour),
        );
      }),
      hatch([170, 150, 1260, 660], 10, 90, mix(ink.black, ink.paper, 0.9), 1),
    ]),
    path(curve(points), pen(ink.black, 7)),
    polyline(
      [
        [170, 800],
        [1430, 800],
      ],
      pen(ink.black, 2.5),
    ),
    label('Nguồn sông, cao nguyên Tây Tạng', [262, 214], ink.black, 'start', 34, 650),
    label('Trung Quốc', [x(1070), 852], ink.vermilion, 'middle', 32, 700),
    label(
      'Lào, Myanmar, Thái Lan, Campuchia',
      [x(3040), 852],
      mix(ink.ochre, ink.black, 0.4),
      'middle',
      32,
      700,
    ),
    label('Việt Nam', [1430, 710], ink.teal, 'end', 32, 700),
    circle(at([0, 5200]), 12, flat(ink.black)),
    circle(at([4350, 0]), 12, flat(ink.black)),
  ]);
}
