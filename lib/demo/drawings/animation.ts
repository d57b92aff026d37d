import { ink, mix, night } from './palette';
import {
  circle,
  clip,
  ellipse,
  flat,
  group,
  line,
  num,
  type Point,
  path,
  pen,
  polyline,
  range,
  rect,
  sheet,
} from './svg';
import { halftone, hatch } from './texture';

/** A wire globe: the visible half in full ink, the hidden half dotted. */
function wireSphere([cx, cy]: Point, r: number, tilt: number, colour: string, hidden: string): string {
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const project = (latitude: number, longitude: number) => {
    const [x, y, z] = [
      Math.cos(latitude) * Math.sin(longitude),
      Math.sin(latitude),
      Math.cos(latitude) * Math.cos(longitude),
    ];
    return { at: [cx + r * x, cy - r * (y * cos - z * sin)] as Point, near: y * sin + z * cos > 0 };
  };
  const lines = [
    ...range(11).map((i) => range(121).map((k) => project(((i - 5) * Math.PI) / 12, (k * Math.PI) / 60))),
    ...range(12).map((i) => range(121).map((k) => project((k * Math.PI) / 60, (i * Math.PI) / 12))),
  ];
  const runs = (near: boolean) =>
    lines
      .flatMap((points) =>
        points.slice(1).map((point, i) => {
          const from = points[i];
          return from && point.near === near
            ? `M${num(from.at[0])} ${num(from.at[1])}L${num(point.at[0])} ${num(point.at[1])}`
            : '';
        }),
      )
      .join('');
  return (
    path(runs(false), pen(hidden, 1.2)) +
    path(runs(true), pen(colour, 3)) +
    circle([cx, cy], r, pen(colour, 5))
  );
}

/** Ball frames: place, stretch along the way, and direction. */
type Frame = { at: Point; stretch: number; turn: number };
function bounce(width: number, floor: number, height: number, count: number, left: number): Frame[] {
  return range(count).map((i) => {
    const t = (i / (count - 1)) * 2.5;
    const hop = Math.floor(t + 0.5);
    const phase = t + 0.5 - hop;
    const top = height * 0.68 ** hop;
    const y = floor - top * 4 * phase * (1 - phase);
    const speed = Math.abs(1 - 2 * phase);
    const grounded = phase < 0.06 || phase > 0.94;
    return {
      at: [left + (width * i) / (count - 1), grounded ? floor + 14 : y],
      stretch: grounded ? 0.68 : 1 + 0.22 * speed,
      turn: grounded ? 0 : (phase < 0.5 ? 1 : -1) * -26 * speed,
    };
  });
}

const ball = ({ at, stretch, turn }: Frame, r: number, fill: string, stripe: string, i: number) =>
  group(
    `translate(${num(at[0])} ${num(at[1])}) rotate(${num(turn)}) scale(${num(100 / Math.sqrt(stretch))} ${num(stretch * 100)}) scale(0.01)`,
    [
      circle([0, 0], r, flat(fill)),
      clip(`ball${i}`, circle([0, 0], r, flat('#000')), [
        group(`rotate(${i * 34})`, [rect(-r, -r * 0.22, 2 * r, r * 0.44, flat(stripe))]),
        halftone([-r, -r, 2 * r, 2 * r], r / 5, mix(fill, ink.black, 0.55), ([x, y]) => (x + y) / (2.2 * r)),
      ]),
    ],
  );

/** A wire sphere beside the frames of a bouncing ball. */
export function wireBall(): string {
  const frames = bounce(600, 650, 460, 12, 850);
  return sheet(ink.vermilion, [
    rect(0, 700, 1600, 200, flat(mix(ink.vermilion, ink.black, 0.3))),
    ...range(17).map((i) =>
      line(
        [800 + (i - 8) * 60, 700],
        [800 + (i - 8) * 320, 900],
        pen(mix(ink.vermilion, ink.ochre, 0.35), 1.6),
      ),
    ),
    ...[712, 734, 772, 832].map((y) =>
      line([0, y], [1600, y], pen(mix(ink.vermilion, ink.ochre, 0.35), 1.6)),
    ),
    ellipse([480, 742], 250, 24, flat(mix(ink.vermilion, ink.black, 0.55))),
    circle([480, 420], 310, flat(ink.vermilion)),
    wireSphere([480, 420], 310, 0.42, ink.paper, mix(ink.vermilion, ink.paper, 0.4)),
    polyline(
      bounce(600, 650, 460, 161, 850).map(({ at }) => at),
      pen(ink.paper, 2, '3 9'),
    ),
    ...frames.map((frame, i) => ball(frame, 42, mix(ink.paper, ink.ochre, i / 11), ink.indigo, i)),
  ]);
}

/** The frames of a bouncing ball along a strip of film. */
export function bouncingFrames(): string {
  const frames = bounce(1330, 660, 500, 20, 130);
  return sheet(night, [
    rect(0, 90, 1600, 720, flat(ink.pale)),
    rect(0, 716, 1600, 94, flat(ink.teal)),
    hatch([0, 716, 1600, 94], 10, 0, mix(ink.teal, ink.black, 0.3), 1.6),
    ...range(27).flatMap((i) => [
      rect(14 + i * 60, 26, 34, 40, flat(ink.pale)),
      rect(14 + i * 60, 834, 34, 40, flat(ink.pale)),
    ]),
    ...range(9).map((i) => line([i * 200, 90], [i * 200, 810], pen(mix(ink.pale, ink.teal, 0.4), 1.6))),
    polyline(
      bounce(1330, 660, 500, 241, 130).map(({ at }) => at),
      pen(ink.indigo, 2.5, '3 9'),
    ),
    ...frames.map((frame) =>
      ellipse([frame.at[0], 728], 50 - (660 - frame.at[1]) * 0.05, 8, flat(mix(ink.teal, ink.black, 0.5))),
    ),
    ...frames.map((frame, i) => ball(frame, 56, mix(ink.ochre, ink.vermilion, i / 19), ink.paper, i)),
  ]);
}
