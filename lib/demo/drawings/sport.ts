import { ink, mix, night } from './palette';
import {
  arc,
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
  points,
  polar,
  polygon,
  range,
  rect,
  sheet,
} from './svg';
import { halftone, hatch } from './texture';
import { label } from './type';

/** Half a football pitch (105 × 68 m) with the offside line. */
export function offside(): string {
  const scale = 18;
  const goal = 1290;
  // Metres from the goal line (to the left) and from the pitch's long axis.
  const at = ([far, side]: Point): Point => [goal - far * scale, 450 + side * scale];
  const box = (depth: number, width: number) => {
    const [[x], [, top], [, bottom]] = [at([depth, 0]), at([0, -width / 2]), at([0, width / 2])];
    return rect(x, top, depth * scale, bottom - top, pen(ink.paper, 4));
  };
  const back: Point = at([23.5, 0]);
  const mown = range(10).map((i) =>
    rect(
      goal - (i + 1) * 9 * scale,
      0,
      9 * scale,
      900,
      flat(i % 2 ? ink.moss : mix(ink.moss, ink.black, 0.13)),
    ),
  );
  const player = (place: Point, colour: string, edge: string) =>
    circle(at(place), 25, flat(colour)) + circle(at(place), 25, pen(edge, 5));
  const defenders: Point[] = points('2.5 1, 23.5 11.5, 26.5 -15, 29 0, 33 19');
  const attackers: Point[] = [
    [37, -18],
    [43, 6],
    [41, 21],
  ];
  const striker: Point = [17.8, -8];
  const passer = at([43, 6]);
  const target = at(striker);
  return sheet(ink.moss, [
    ...mown,
    rect(goal, 0, 400, 900, flat(mix(ink.moss, ink.black, 0.3))),
    hatch([back[0], 0, goal - back[0], 900], 15, 45, mix(ink.moss, ink.vermilion, 0.75), 3),
    line([goal, 0], [goal, 900], pen(ink.paper, 5)),
    line([at([52.5, 0])[0], 0], [at([52.5, 0])[0], 900], pen(ink.paper, 4)),
    box(16.5, 40.32),
    box(5.5, 18.32),
    clip('arc', rect(0, 0, at([16.5, 0])[0], 900, flat('#000')), [
      circle(at([11, 0]), 9.15 * scale, pen(ink.paper, 4)),
    ]),
    circle(at([52.5, 0]), 9.15 * scale, pen(ink.paper, 4)),
    circle(at([11, 0]), 6, flat(ink.paper)),
    rect(goal, at([0, -3.66])[1], 42, 7.32 * scale, flat(ink.paper)),
    hatch([goal, at([0, -3.66])[1], 42, 7.32 * scale], 8, 45, ink.black, 1.4),
    line([back[0], 0], [back[0], 900], pen(ink.vermilion, 9, '30 14')),
    path(
      `M${num(passer[0])} ${num(passer[1])}Q${num((passer[0] + target[0]) / 2)} ${num(passer[1] - 250)} ${num(target[0] - 36)} ${num(target[1] - 6)}`,
      pen(ink.paper, 4, '4 12'),
    ),
    ...defenders.map((place) => player(place, night, ink.pale)),
    ...attackers.map((place) => player(place, ink.ochre, ink.black)),
    circle(target, 46, pen(ink.vermilion, 7)),
    player(striker, ink.ochre, ink.black),
    circle([passer[0] + 36, passer[1] - 12], 11, flat(ink.paper)),
    circle([passer[0] + 36, passer[1] - 12], 11, pen(ink.black, 3)),
  ]);
}

/** A winding road of 42 km with ticks, and the odd 195 m. */
export function marathonRoute(): string {
  const control: Point[] = points(`
    140 780, 310 640, 250 400, 380 180, 610 150, 690 330, 570 520, 610 720, 810 790,
    950 640, 870 420, 930 200, 1150 130, 1280 280, 1170 470, 1130 615, 1212 738`);
  const steps = 40;
  const smooth = control.slice(0, -1).flatMap((b, i) => {
    const [a, c, d] = [control[i - 1] ?? b, control[i + 1] ?? b, control[i + 2] ?? control[i + 1] ?? b];
    return range(steps).map((k): Point => {
      const t = k / steps;
      const mixed = (p: number, q: number, r: number, s: number) =>
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3);
      return [mixed(a[0], b[0], c[0], d[0]), mixed(a[1], b[1], c[1], d[1])];
    });
  });
  const lengths: number[] = [];
  smooth.forEach(([x, y], i) => {
    const [px, py] = smooth[i - 1] ?? [x, y];
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(x - px, y - py));
  });
  const whole = lengths.at(-1) ?? 1;
  const place = (km: number) => {
    const i = Math.min(
      smooth.length - 2,
      Math.max(
        1,
        lengths.findIndex((length) => length >= (km / 42.9) * whole),
      ),
    );
    const [a, b] = [smooth[i - 1] ?? [0, 0], smooth[i + 1] ?? [0, 0]];
    const turn = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return {
      at: smooth[i] ?? ([0, 0] as Point),
      across: [-(b[1] - a[1]) / turn, (b[0] - a[0]) / turn] as Point,
    };
  };
  const cut = lengths.findIndex((length) => length >= (42 / 42.9) * whole);
  const road = curve(smooth.filter((_, i) => i % 8 === 0 && i < cut).concat([place(42).at]));
  const odd = curve([place(42).at, ...smooth.slice(cut + 1)]);
  const tick = (km: number) => {
    const { at, across } = place(km);
    const half = km % 5 === 0 || km === 42 ? 38 : 21;
    return line(
      [at[0] - across[0] * half, at[1] - across[1] * half],
      [at[0] + across[0] * half, at[1] + across[1] * half],
      pen(km === 42 ? ink.vermilion : ink.indigo, km % 5 === 0 || km === 42 ? 5 : 2.5),
    );
  };
  const tag = (km: number, side: number) => {
    const { at, across } = place(km);
    return label(
      String(km),
      [at[0] + across[0] * side * 68, at[1] + across[1] * side * 68 + 11],
      ink.indigo,
      'middle',
      34,
      650,
    );
  };
  const end = smooth.at(-1) ?? [0, 0];
  return sheet(ink.pale, [
    halftone(
      [0, 0, 1600, 900],
      20,
      mix(ink.pale, ink.paper, 0.42),
      ([x, y]) => 0.28 + 0.2 * Math.sin(x / 190) * Math.cos(y / 150),
    ),
    path(road, { ...pen(ink.paper, 36), cap: 'round' }),
    path(odd, { ...pen(ink.paper, 36), cap: 'round' }),
    path(road, { ...pen(ink.indigo, 11), cap: 'round' }),
    ...range(42).map((i) => tick(i + 1)),
    path(odd, { ...pen(ink.vermilion, 15), cap: 'round' }),
    ...[5, 10, 15, 20, 25, 30, 35, 40].map((km) => tag(km, 1)),
    circle(smooth[0] ?? [0, 0], 19, flat(ink.indigo)),
    circle(end, 27, flat(ink.vermilion)),
    circle(end, 11, flat(ink.paper)),
    label('42', [place(42).at[0] + 66, place(42).at[1] - 22], ink.vermilion, 'middle', 44, 750),
    label('195 m', [end[0] - 8, end[1] + 88], ink.vermilion, 'middle', 50, 750),
  ]);
}

const innerRadius = 36.5;
const straight = 84.39;
const lane = 1.22;

/** The 400 m track from above: two straights, two half circles, staggered starts. */
export function track(): string {
  const scale = 8.6;
  const [cx, cy] = [800, 450];
  const half = (straight / 2) * scale;
  const oval = (metres: number) => {
    const r = metres * scale;
    return `M${num(cx - half)} ${num(cy + r)}H${num(cx + half)}A${num(r)} ${num(r)} 0 0 0 ${num(cx + half)} ${num(cy - r)}H${num(cx - half)}A${num(r)} ${num(r)} 0 0 0 ${num(cx - half)} ${num(cy + r)}Z`;
  };
  const edge = (i: number) => innerRadius + lane * i;
  const starts = range(8).map((i) => {
    const ahead = i ? 2 * Math.PI * (lane * i - 0.1) : 0;
    // The start lies at the end of the home straight; running goes anticlockwise.
    const degrees = 180 - (ahead / (innerRadius + lane * i + 0.2)) * (180 / Math.PI);
    const centre: Point = [cx + half, cy];
    return line(
      polar(centre, edge(i) * scale, degrees),
      polar(centre, edge(i + 1) * scale, degrees),
      pen(ink.ochre, 12),
    );
  });
  return sheet(ink.moss, [
    hatch([0, 0, 1600, 900], 30, 90, mix(ink.moss, ink.black, 0.14), 15),
    path(oval(edge(8) + 2.4), flat(mix(ink.moss, ink.black, 0.3))),
    path(oval(edge(8)), flat(ink.vermilion)),
    ...range(8).map((i) =>
      path(oval(edge(i) + lane / 2), pen(mix(ink.vermilion, ink.black, i % 2 ? 0.2 : 0.06), lane * scale)),
    ),
    ...range(9).map((i) => path(oval(edge(i)), pen(ink.paper, i === 0 ? 4 : 2.2))),
    path(oval(edge(0)), flat(mix(ink.moss, ink.ochre, 0.22))),
    clip(
      'field',
      path(oval(edge(0)), flat('#000')),
      range(12).map((i) => rect(cx - 720 + i * 120, 0, 60, 900, flat(mix(ink.moss, ink.ochre, 0.12)))),
    ),
    path(oval(edge(0)), pen(ink.paper, 4)),
    rect(
      cx - 52.5 * scale * 0.96,
      cy - 34 * scale * 0.86,
      105 * scale * 0.96,
      68 * scale * 0.86,
      pen(ink.paper, 2.5),
    ),
    line([cx, cy - 34 * scale * 0.86], [cx, cy + 34 * scale * 0.86], pen(ink.paper, 2.5)),
    circle([cx, cy], 9.15 * scale, pen(ink.paper, 2.5)),
    line([cx + half, cy + edge(0) * scale], [cx + half, cy + edge(8) * scale], pen(ink.paper, 7)),
    ...starts,
    path(arc([cx - half, cy], 205, 300, 240), pen(ink.ochre, 6)),
    polygon(
      [polar([cx - half, cy], 226, 240), polar([cx - half, cy], 184, 240), polar([cx - half, cy], 205, 229)],
      flat(ink.ochre),
    ),
  ]);
}

/** A badminton court in true proportion, with a shuttlecock. */
export function badminton(): string {
  const scale = 98;
  const [left, top] = [800 - 6.7 * scale, 450 - 3.05 * scale];
  const x = (metres: number) => left + metres * scale;
  const y = (metres: number) => top + metres * scale;
  const white = pen(ink.paper, 5);
  const feathers = range(9).map((i) => {
    const turn = (i - 4) * 7.4;
    return group(`rotate(${num(turn)})`, [
      path(
        'M0 0L-15 -168C-12 -196 12 -196 15 -168Z',
        flat(i % 2 ? ink.paper : mix(ink.paper, ink.pale, 0.6)),
      ),
      line([0, -10], [0, -184], pen(night, 2)),
      ...range(5).map((k) =>
        path(
          `M-11 ${-112 - k * 15}L0 ${-104 - k * 15}L11 ${-112 - k * 15}`,
          pen(mix(ink.paper, night, 0.35), 1.3),
        ),
      ),
    ]);
  });
  return sheet(ink.teal, [
    hatch([0, 0, 1600, 900], 20, 90, mix(ink.teal, ink.black, 0.2), 2),
    rect(x(0) - 60, y(0) - 60, 13.4 * scale + 120, 6.1 * scale + 120, flat(mix(ink.teal, ink.moss, 0.35))),
    rect(x(0.76), y(0.46), (4.72 - 0.76) * scale, 2.59 * scale, flat(mix(ink.teal, ink.moss, 0.75))),
    rect(x(13.4 - 4.72), y(3.05), (4.72 - 0.76) * scale, 2.59 * scale, flat(mix(ink.teal, ink.moss, 0.75))),
    ...[0, 0.46, 5.64, 6.1].map((metres) => line([x(0) - 2.5, y(metres)], [x(13.4) + 2.5, y(metres)], white)),
    ...[0, 0.76, 4.72, 8.68, 12.64, 13.4].map((metres) =>
      line([x(metres), y(0)], [x(metres), y(6.1)], white),
    ),
    line([x(0), y(3.05)], [x(4.72), y(3.05)], white),
    line([x(8.68), y(3.05)], [x(13.4), y(3.05)], white),
    rect(x(6.7) - 9, y(0) - 30, 18, 6.1 * scale + 60, flat(night)),
    hatch([x(6.7) - 9, y(0) - 30, 18, 6.1 * scale + 60], 7, 45, ink.paper, 1.4),
    ...[0, 6.1].map((metres) => circle([x(6.7), y(metres)], 15, flat(ink.vermilion))),
    path(
      curve([
        [x(3), y(1.6)],
        [x(5.6), y(0.9)],
        [x(8.4), y(2.6)],
        [x(10.3), y(4.35)],
      ]),
      pen(ink.ochre, 4, '4 13'),
    ),
    group(`translate(${num(x(10.3))} ${num(y(4.35))}) rotate(-52) scale(1.15)`, [
      ...feathers,
      path(arc([0, 0], 118, -27, 27), pen(ink.vermilion, 5)),
      path('M-30 -34H30L34 0A34 34 0 0 1 -34 0Z', flat(ink.ochre)),
      rect(-33, -36, 66, 14, flat(ink.vermilion)),
    ]),
  ]);
}
