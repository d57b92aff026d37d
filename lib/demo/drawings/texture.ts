import { circle, flat, num, type Point, path, range } from './svg';

export type Box = readonly [x: number, y: number, width: number, height: number];

/** A small seeded generator (mulberry32): the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Parallel hairlines that fill a box; clip them to other shapes. */
export function hatch(
  [x, y, width, height]: Box,
  gap: number,
  degrees: number,
  colour: string,
  weight = 1.5,
): string {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [cx, cy] = [x + width / 2, y + height / 2];
  const reach = Math.hypot(width, height) / 2;
  const span = (at: number, along: number, low: number, high: number): Point => {
    if (Math.abs(along) < 1e-9) return at < low || at > high ? [1, -1] : [-reach, reach];
    const [a, b] = [(low - at) / along, (high - at) / along];
    return [Math.min(a, b), Math.max(a, b)];
  };
  const d = range(Math.ceil((2 * reach) / gap))
    .map((i) => {
      const off = -reach + i * gap;
      const [mx, my] = [cx - off * sin, cy + off * cos];
      const [[x0, x1], [y0, y1]] = [span(mx, cos, x, x + width), span(my, sin, y, y + height)];
      const [from, to] = [Math.max(x0, y0), Math.min(x1, y1)];
      if (from >= to) return '';
      return `M${num(mx + from * cos)} ${num(my + from * sin)}L${num(mx + to * cos)} ${num(my + to * sin)}`;
    })
    .join('');
  return path(d, { stroke: colour, width: weight });
}

const dot = ([x, y]: Point, r: number) =>
  `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`;

/** A diagonal halftone screen; `tone` gives 0 (no dot) to 1 (dots touch) at every place. */
export function halftone(
  [x, y, width, height]: Box,
  gap: number,
  colour: string,
  tone: (at: Point) => number,
): string {
  const parts: string[] = [];
  const step = gap / Math.SQRT2;
  for (let row = 0; row * step <= height; row++) {
    for (let px = x + (row % 2) * step; px <= x + width; px += 2 * step) {
      const at: Point = [px, y + row * step];
      const r = Math.sqrt(Math.max(0, Math.min(1, tone(at)))) * gap * 0.56;
      if (r > 0.35) parts.push(dot(at, r));
    }
  }
  return path(parts.join(''), flat(colour));
}

/** Scattered specks; `keep` thins them out. */
export function stipple(
  [x, y, width, height]: Box,
  count: number,
  seed: number,
  colour: string,
  [smallest, largest]: readonly [number, number] = [0.8, 2],
  keep: (at: Point, chance: number) => boolean = () => true,
): string {
  const next = seeded(seed);
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const at: Point = [x + next() * width, y + next() * height];
    const r = smallest + next() ** 3 * (largest - smallest);
    if (keep(at, next())) parts.push(dot(at, r));
  }
  return path(parts.join(''), flat(colour));
}

/** Dots of one size at given places, as one path. */
export const dots = (places: readonly Point[], r: number, colour: string) =>
  path(places.map((at) => dot(at, r)).join(''), flat(colour));

/** A star with a thin halo ring, brighter stars larger. */
export const star = (at: Point, r: number, colour: string, ground: string) =>
  circle(at, r + 5, flat(ground)) + circle(at, r, flat(colour));
