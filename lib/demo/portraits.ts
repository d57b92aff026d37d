import { ink, mix, night } from './drawings/palette';
import {
  arc,
  circle,
  corners,
  flat,
  type Point,
  path,
  pen,
  range,
  rect,
  sector,
  sheet,
} from './drawings/svg';
import { text } from './drawings/type';

const size = 800;
const centre: Point = [size / 2, size / 2];

/** Square portraits of the demo's invented contributors: each a pattern of its own and the initials. */
export const portraits: Readonly<Record<string, () => string>> = {
  'Minh Hà': () =>
    portrait('MH', ink.vermilion, ink.paper, scales(mix(ink.vermilion, ink.black, 0.22), ink.rose)),
  'Quốc Anh': () => portrait('QA', ink.teal, ink.paper, columns(mix(ink.teal, ink.black, 0.25), ink.pale)),
  'Thu Trang': () =>
    portrait('TT', ink.ochre, ink.black, lattice(mix(ink.ochre, ink.vermilion, 0.35), ink.paper)),
  'Đức Long': () => portrait('ĐL', ink.indigo, ink.paper, tracks(mix(ink.indigo, ink.black, 0.35), ink.rose)),
  'Ban Khoa học': () => portrait('KH', night, ink.paper, orbits(mix(ink.indigo, ink.pale, 0.25), ink.ochre)),
  'Ban Quốc tế': () =>
    portrait('QT', ink.moss, ink.paper, meridians(mix(ink.moss, ink.black, 0.3), ink.paper)),
};

/** Ground and pattern, with the initials on a disc in the middle. */
function portrait(initials: string, ground: string, letters: string, pattern: string[]): string {
  const disc = [circle(centre, 205, flat(ground)), circle(centre, 205, pen(letters, 5))];
  const words = text(initials, {
    x: centre[0],
    y: centre[1] + 66,
    size: 190,
    weight: 560,
    anchor: 'middle',
    fill: letters,
  });
  return sheet(ground, [...pattern, ...disc, words], size, size);
}

/** Overlapping waves, as on old paper. */
function scales(dark: string, light: string): string[] {
  return range(10).flatMap((row) =>
    range(9).flatMap((column) => {
      const at: Point = [column * 110 - (row % 2) * 55 - 20, row * 92 + 40];
      return [
        circle(at, 72, flat(dark)),
        ...[72, 50, 28].map((radius) => path(arc(at, radius, -90, 90), pen(light, 5))),
      ];
    }),
  );
}

/** Bars of a chart that climbs and falls. */
function columns(dark: string, light: string): string[] {
  return range(16).flatMap((at) => {
    const height = 300 + 210 * Math.sin(at * 0.85) + at * 14;
    return [
      rect(at * 50, size - height, 34, height, flat(at % 3 === 1 ? light : dark)),
      rect(at * 50, size - height - 18, 34, 6, flat(light)),
    ];
  });
}

/** A woven lattice of strips. */
function lattice(dark: string, light: string): string[] {
  return range(8).flatMap((row) =>
    range(8).flatMap((column) => {
      const [x, y] = [column * 100, row * 100];
      return (row + column) % 2 === 0
        ? [
            rect(x + 8, y - 14, 84, 128, flat(dark)),
            rect(x + 34, y - 14, 6, 128, flat(light)),
            rect(x + 60, y - 14, 6, 128, flat(light)),
          ]
        : [
            rect(x - 14, y + 8, 128, 84, flat(mix(dark, light, 0.35))),
            rect(x - 14, y + 47, 128, 6, flat(dark)),
          ];
    }),
  );
}

/** Lanes of a running track seen from above. */
function tracks(dark: string, light: string): string[] {
  return [
    ...range(9).map((lane) =>
      circle(
        [size * 0.5, size * 0.5],
        240 + lane * 52,
        pen(lane % 2 === 0 ? dark : light, lane % 2 === 0 ? 40 : 5),
      ),
    ),
    ...range(24).map((at) => path(sector(centre, 240, 700, at * 15, at * 15 + 0.9), flat(dark))),
  ];
}

/** Orbits with their bodies. */
function orbits(line: string, body: string): string[] {
  return range(7).flatMap((at) => {
    const radius = 245 + at * 52;
    const [spot] = corners(centre, radius, 1, 35 + at * 137);
    return [
      circle(centre, radius, pen(line, 3, at % 2 ? '2 12' : undefined)),
      ...(spot ? [circle(spot, 10 + ((at * 7) % 17), flat(body))] : []),
    ];
  });
}

/** A globe's net of lines. */
function meridians(dark: string, light: string): string[] {
  const parallels = range(9).map((at) => {
    const y = 40 + at * 90;
    return path(`M-20 ${y}Q${size / 2} ${y + (at - 4) * 34} ${size + 20} ${y}`, pen(light, 3));
  });
  const lines = range(11).map((at) => {
    const bend = (at - 5) * 150;
    return path(
      `M${size / 2 + bend * 0.45} -20Q${size / 2 + bend} ${size / 2} ${size / 2 + bend * 0.45} ${size + 20}`,
      pen(light, 3),
    );
  });
  return [circle(centre, 372, flat(dark)), ...parallels, ...lines];
}
