import { ink, mix, night } from './palette';
import {
  arc,
  circle,
  clip,
  corners,
  flat,
  line,
  type Point,
  path,
  pen,
  points,
  polar,
  polygon,
  polyline,
  range,
  sheet,
} from './svg';
import { hatch, star, stipple } from './texture';
import { label } from './type';

/** The main mirror of the James Webb telescope: 18 gold hexagons around a gap. */
export function webbMirror(): string {
  const size = 92;
  const cells = range(5).flatMap((column) => {
    const count = 5 - Math.abs(column - 2);
    return range(count).map(
      (row): Point => [800 + (column - 2) * size * 1.5, 450 + (row - (count - 1) / 2) * size * Math.sqrt(3)],
    );
  });
  const golds = [
    ink.ochre,
    mix(ink.ochre, ink.paper, 0.3),
    mix(ink.ochre, ink.vermilion, 0.25),
    mix(ink.ochre, ink.paper, 0.12),
  ];
  const mirrors = cells.filter(([x, y]) => Math.hypot(x - 800, y - 450) > 5);
  return sheet(night, [
    stipple([0, 0, 1600, 900], 700, 18, mix(night, ink.paper, 0.75), [0.8, 2.8]),
    ...(
      [
        [250, 240, 26],
        [1390, 660, 34],
        [1330, 170, 16],
        [190, 700, 14],
      ] as const
    ).flatMap(([x, y, r]) => [
      ...[0, 60, 120].map((turn) =>
        line(polar([x, y], r * 3, turn), polar([x, y], r * 3, turn + 180), pen(ink.paper, 2)),
      ),
      circle([x, y], r / 3, flat(ink.paper)),
    ]),
    polygon(corners([800, 450], 440, 6, 0), flat(night)),
    ...mirrors.map((at, i) => {
      const hexagon = corners(at, size - 5, 6, 90);
      return (
        polygon(hexagon, flat(golds[i % golds.length] ?? ink.ochre)) +
        clip(`mirror${i}`, polygon(hexagon, flat('#000')), [
          hatch(
            [at[0] - size, at[1] - size, 2 * size, 2 * size],
            9,
            (i % 3) * 60,
            mix(ink.ochre, ink.black, 0.22),
            1.3,
          ),
        ])
      );
    }),
    polygon(corners([800, 450], size - 5, 6, 90), pen(ink.ochre, 2)),
    ...[0, 128, 232].map(
      (turn) =>
        line([800, 450], polar([800, 450], 640, turn), pen(night, 11)) +
        line([800, 450], polar([800, 450], 640, turn), pen(ink.paper, 4)),
    ),
    circle([800, 450], 46, flat(ink.paper)),
    circle([800, 450], 34, flat(ink.indigo)),
  ]);
}

const dipper: Point[] = points(`
  206.885 49.313, 200.981 54.925, 193.507 55.96, 183.857 57.033, 165.932 61.751, 165.46 56.382,
  178.458 53.695`);

const littleDipper: Point[] = points(`
  37.955 89.264, 263.054 86.586, 251.493 82.037, 236.015 77.794, 222.676 74.155, 230.182 71.834,
  244.376 75.755`);

const cassiopeia: Point[] = points('2.295 59.15, 10.127 56.537, 14.177 60.717, 21.454 60.235, 28.599 63.67');

/** The Big Dipper around the pole star at four seasons, the pointer line drawn out. */
export function bigDipper(): string {
  const pole: Point = [800, 560];
  const radius = (declination: number) => 1232 * Math.tan(((90 - declination) * Math.PI) / 360);
  const at = ([ascension, declination]: Point, turn = 0): Point =>
    polar(pole, radius(declination), ascension - 186 + turn);
  const bowl = (turn: number) => {
    const points = dipper.map((one) => at(one, turn));
    return [...points, points[3] ?? pole];
  };
  const mark = (points: Point[], colour: string, width: number) => polyline(points, pen(colour, width));
  const little = littleDipper.map((one) => at(one));
  const queen = cassiopeia.map((one) => at(one));
  const [dubhe, merak] = [at([165.932, 61.751]), at([165.46, 56.382])];
  return sheet(ink.indigo, [
    stipple([0, 0, 1600, 900], 650, 17, mix(ink.indigo, ink.paper, 0.65), [0.8, 2.6]),
    ...[50, 60, 70, 80].map((declination) =>
      circle(pole, radius(declination), pen(mix(ink.indigo, ink.pale, 0.35), 1.2)),
    ),
    ...range(24).map((i) =>
      line(
        polar(pole, i % 6 ? 488 : 478, i * 15),
        polar(pole, 502, i * 15),
        pen(mix(ink.indigo, ink.pale, 0.6), i % 6 ? 1.5 : 4),
      ),
    ),
    ...[90, 180, 270].map(
      (turn) =>
        mark(bowl(turn), mix(ink.indigo, ink.pale, 0.42), 2.5) +
        bowl(turn)
          .map((p) => circle(p, 5, flat(mix(ink.indigo, ink.pale, 0.55))))
          .join(''),
    ),
    mark([...little, little[3] ?? pole], mix(ink.indigo, ink.pale, 0.6), 2),
    ...little.map((p) => circle(p, 4.5, flat(ink.pale))),
    mark(queen, mix(ink.indigo, ink.pale, 0.6), 2),
    ...queen.map((p) => circle(p, 5, flat(ink.pale))),
    line(merak, little[0] ?? pole, pen(ink.ochre, 3.5, '4 10')),
    mark(bowl(0), ink.paper, 4),
    ...dipper.map((one) => star(at(one), one[1] === 57.033 ? 7 : 11, ink.paper, ink.indigo)),
    star(dubhe, 12, ink.ochre, ink.indigo),
    star(merak, 12, ink.ochre, ink.indigo),
    star(little[0] ?? pole, 15, ink.vermilion, ink.indigo),
    label('Sao Bắc Cực', [pole[0], pole[1] + 60], ink.paper, 'middle', 34, 600),
    ...(['Hạ', 'Thu', 'Đông'] as const).map((season, i) => {
      const [x, y] = polar(pole, 246, -90 * (i + 1));
      return label(season, [x, y + 12], ink.pale, 'middle', 34, 400);
    }),
    label('Xuân', [pole[0] + 70, pole[1] - 290], ink.paper, 'middle', 38, 600),
  ]);
}

/** Rings around a point of light, and one ray through all of them. */
export function speedOfLight(): string {
  const source: Point = [560, 520];
  return sheet(ink.vermilion, [
    ...range(15)
      .reverse()
      .map((i) =>
        circle(
          source,
          40 + i * 78,
          flat(i % 2 ? ink.vermilion : mix(ink.vermilion, ink.paper, 0.86 - i * 0.05)),
        ),
      ),
    ...range(15).map((i) => path(arc(source, 40 + i * 78, 0, 359.9), pen(ink.black, 1.2))),
    polygon([source, polar(source, 1400, 66), polar(source, 1400, 68.4)], flat(ink.black)),
    ...range(14).map(
      (i) =>
        circle(polar(source, 40 + i * 78, 67.2), 9, flat(ink.ochre)) +
        circle(polar(source, 40 + i * 78, 67.2), 9, pen(ink.black, 2.5)),
    ),
    circle(source, 40, flat(ink.black)),
    circle(source, 20, flat(ink.ochre)),
  ]);
}
