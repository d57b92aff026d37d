import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { num, type Point } from './svg';

type Outline = { x: number; y: number; onCurve: boolean; endContour: boolean; copy(): Outline };
type Component = {
  glyphID: number;
  dx: number;
  dy: number;
  scaleX: number;
  scaleY: number;
  scale01: number;
  scale10: number;
};
type RawGlyph = { points?: Outline[]; components?: Component[] };

/** The parts of fontkit's WOFF2 reader below `getVariation`, which does not work for WOFF2 files. */
type Face = {
  unitsPerEm: number;
  variationCoords: number[] | null;
  _transformedGlyphs: RawGlyph[];
  _variationProcessor: {
    transformPoints(glyph: number, points: Outline[]): void;
    getAdvanceAdjustment(glyph: number, table: unknown): number;
  };
  HVAR: unknown;
  hmtx: { metrics: { get(i: number): { advance: number } | undefined; length: number } };
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { id: number };
};

type Letter = { contours: Outline[][]; advance: number };
export type TextStyle = {
  x: number;
  y: number;
  size: number;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill: string;
  /** Letter-spacing as a share of the size. */
  spacing?: number;
};

const folder = 'node_modules/@fontsource-variable/source-serif-4/files';
const subsets = ['latin', 'vietnamese', 'greek'] as const;
const faces = new Map<string, Face>();
const letters = new Map<string, Letter>();

function face(subset: string, weight?: number): Face {
  const key = `${subset} ${weight ?? ''}`;
  const known = faces.get(key);
  if (known) return known;
  const file = join(process.cwd(), folder, `source-serif-4-${subset}-wght-normal.woff2`);
  const opened = create(readFileSync(file)) as unknown as Face;
  if (weight === undefined) {
    opened.glyphForCodePoint(32); // unpacks the outlines
  } else {
    opened.variationCoords = [weight];
    opened._transformedGlyphs = face(subset)._transformedGlyphs;
  }
  faces.set(key, opened);
  return opened;
}

/** The outline of one glyph at the face's weight, with its components placed. */
function outline(from: Face, id: number): Outline[] {
  const raw = from._transformedGlyphs[id];
  const own = raw?.points?.map((point) => point.copy()) ?? [];
  const sample = from._transformedGlyphs.find((glyph) => glyph.points?.length)?.points?.[0];
  if (!sample) return [];
  const at = (x: number, y: number, onCurve = true, endContour = true) =>
    Object.assign(sample.copy(), { x, y, onCurve, endContour });
  const phantoms = [at(0, 0), at(0, 0), at(0, 0), at(0, 0)];
  if (!raw?.components) {
    from._variationProcessor.transformPoints(id, [...own, ...phantoms]);
    return own;
  }
  const places = raw.components.map(({ dx, dy }) => at(dx, dy));
  from._variationProcessor.transformPoints(id, [...places, ...phantoms]);
  return raw.components.flatMap((part, i) => {
    const { x: dx, y: dy } = places[i] ?? { x: part.dx, y: part.dy };
    return outline(from, part.glyphID).map((p) =>
      at(
        p.x * part.scaleX + p.y * part.scale01 + dx,
        p.y * part.scaleY + p.x * part.scale10 + dy,
        p.onCurve,
        p.endContour,
      ),
    );
  });
}

function letter(character: string, weight: number): Letter {
  const key = `${character} ${weight}`;
  const known = letters.get(key);
  if (known) return known;
  const code = character.codePointAt(0) ?? 32;
  const subset = subsets.find((name) => face(name).hasGlyphForCodePoint(code));
  if (!subset) throw new Error(`The serif has no letter for ${JSON.stringify(character)}`);
  const { id } = face(subset).glyphForCodePoint(code);
  const from = face(subset, weight);
  const contours: Outline[][] = [[]];
  for (const point of outline(from, id)) {
    contours.at(-1)?.push(point);
    if (point.endContour) contours.push([]);
  }
  const metrics = from.hmtx.metrics;
  const advance =
    (metrics.get(Math.min(id, metrics.length - 1))?.advance ?? 500) +
    from._variationProcessor.getAdvanceAdjustment(id, from.HVAR);
  const made = { contours: contours.filter((points) => points.length > 1), advance };
  letters.set(key, made);
  return made;
}

/** Path data of one TrueType contour: quadratic curves with implied points between two controls. */
function contourData(points: readonly Outline[], place: (p: Point) => string): string {
  const middle = (a: Outline, b: Outline): Point => [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const first = points.findIndex((point) => point.onCurve);
  const ring = first < 0 ? [...points] : [...points.slice(first), ...points.slice(0, first)];
  const [head, tail] = [ring[0], ring.at(-1)];
  if (!head || !tail) return '';
  const start: Point = first < 0 ? middle(head, tail) : [head.x, head.y];
  let d = `M${place(start)}`;
  const rest = first < 0 ? ring : ring.slice(1);
  rest.forEach((point, i) => {
    if (point.onCurve) {
      const before = i > 0 ? rest[i - 1] : undefined;
      if (!before || before.onCurve) d += `L${place([point.x, point.y])}`;
      return;
    }
    const next = rest[i + 1];
    const end: Point = !next ? start : next.onCurve ? [next.x, next.y] : middle(point, next);
    d += `Q${place([point.x, point.y])} ${place(end)}`;
  });
  return `${d}Z`;
}

/** How wide a text will be. */
export function textWidth(words: string, size: number, weight = 400, spacing = 0): number {
  const units = [...words.normalize('NFC')].map(
    (character) => letter(character, weight).advance / 1000 + spacing,
  );
  return units.reduce((sum, unit) => sum + unit * size, 0) - spacing * size;
}

/** Text in the paper's serif as outlines, so that no font is needed to show it. */
export function text(words: string, style: TextStyle): string {
  const { x, y, size, weight = 400, anchor = 'start', fill, spacing = 0 } = style;
  const width = textWidth(words, size, weight, spacing);
  let left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  let d = '';
  for (const character of words.normalize('NFC')) {
    const { contours, advance } = letter(character, weight);
    const at = left;
    const place = ([px, py]: Point) => `${num(at + (px * size) / 1000)} ${num(y - (py * size) / 1000)}`;
    d += contours.map((points) => contourData(points, place)).join('');
    left += (advance / 1000 + spacing) * size;
  }
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A label at the desk's usual size. */
export const label = (
  words: string,
  [x, y]: Point,
  fill: string,
  anchor: TextStyle['anchor'] = 'start',
  size = 30,
  weight = 500,
) => text(words, { x, y, size, weight, anchor, fill });
