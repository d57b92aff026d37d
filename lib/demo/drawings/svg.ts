export type Point = readonly [x: number, y: number];
export type Style = {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: string;
  opacity?: number;
  cap?: 'round' | 'butt';
};

/** Points written as text: 'x y, x y'. */
export const points = (list: string): Point[] =>
  list.split(',').map((pair): Point => {
    const [x = 0, y = 0] = pair.trim().split(/\s+/).map(Number);
    return [x, y];
  });

/** The usual sheet: 16 to 9. */
export const sheetWidth = 1600;
export const sheetHeight = 900;

/** A short decimal for markup. */
export const num = (value: number) => String(Math.round(value * 10) / 10);

const paint = ({ fill = 'none', stroke, width = 2, dash, opacity, cap = 'butt' }: Style) =>
  `fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"` : ''}` +
  `${stroke && cap === 'round' ? ' stroke-linecap="round"' : ''}` +
  `${dash ? ` stroke-dasharray="${dash}"` : ''}${opacity === undefined ? '' : ` opacity="${opacity}"`}`;

/** A flat field without outline. */
export const flat = (fill: string, opacity?: number): Style => ({ fill, opacity });

/** A line without field. */
export const pen = (stroke: string, width = 2, dash?: string): Style => ({ stroke, width, dash });

/** A whole drawing on a ground colour. */
export function sheet(
  ground: string,
  parts: readonly string[],
  width = sheetWidth,
  height = sheetHeight,
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${ground}"/>${parts.join('')}</svg>`
  );
}

export const path = (d: string, style: Style) => `<path d="${d}" ${paint(style)}/>`;

export const circle = ([x, y]: Point, r: number, style: Style) =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" ${paint(style)}/>`;

export const ellipse = ([x, y]: Point, rx: number, ry: number, style: Style) =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" ${paint(style)}/>`;

export const rect = (x: number, y: number, width: number, height: number, style: Style) =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" ${paint(style)}/>`;

export const line = (from: Point, to: Point, style: Style) =>
  `<line x1="${num(from[0])}" y1="${num(from[1])}" x2="${num(to[0])}" y2="${num(to[1])}" ${paint(style)}/>`;

/** Path data of straight segments. */
export const trace = (points: readonly Point[], closed = false) =>
  `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}${closed ? 'Z' : ''}`;

/** Path data of a smooth curve through all points (Catmull–Rom). */
export function curve(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (i: number): Point =>
    points[closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i))] ?? [0, 0];
  const parts = [`M${num(at(0)[0])} ${num(at(0)[1])}`];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    parts.push(
      `C${num(b[0] + (c[0] - a[0]) / 6)} ${num(b[1] + (c[1] - a[1]) / 6)} ` +
        `${num(c[0] - (d[0] - b[0]) / 6)} ${num(c[1] - (d[1] - b[1]) / 6)} ${num(c[0])} ${num(c[1])}`,
    );
  }
  return parts.join('') + (closed ? 'Z' : '');
}

export const polygon = (points: readonly Point[], style: Style) => path(trace(points, true), style);
export const polyline = (points: readonly Point[], style: Style) => path(trace(points), style);

/** A point on a circle; degrees run clockwise from twelve o'clock. */
export function polar([x, y]: Point, r: number, degrees: number): Point {
  const turn = ((degrees - 90) * Math.PI) / 180;
  return [x + r * Math.cos(turn), y + r * Math.sin(turn)];
}

/** Path data of an arc line; degrees as in `polar`. */
export function arc(centre: Point, r: number, from: number, to: number): string {
  const [a, b] = [polar(centre, r, from), polar(centre, r, to)];
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  return `M${num(a[0])} ${num(a[1])}A${num(r)} ${num(r)} 0 ${large} ${to > from ? 1 : 0} ${num(b[0])} ${num(b[1])}`;
}

/** Path data of a sector of a ring; degrees as in `polar`. */
export function sector(centre: Point, inner: number, outer: number, from: number, to: number): string {
  const back = arc(centre, inner, to, from).replace('M', 'L');
  return `${arc(centre, outer, from, to)}${back}Z`;
}

/** Corners of a regular polygon; the first stands at `turn` degrees. */
export const corners = (centre: Point, r: number, count: number, turn = 0): Point[] =>
  range(count).map((i) => polar(centre, r, turn + (i * 360) / count));

/** 0, 1, 2 … count − 1. */
export const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Moves, turns or scales a part of the drawing. */
export const group = (transform: string, parts: readonly string[]) =>
  `<g transform="${transform}">${parts.join('')}</g>`;

/** Shows the parts only inside the given shapes; `id` must be unique in the drawing. */
export const clip = (id: string, shapes: string, parts: readonly string[]) =>
  `<clipPath id="${id}">${shapes}</clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;
