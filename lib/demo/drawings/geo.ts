import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeoProjection, geoGraticule, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Point, range } from './svg';
import { type Box, dots } from './texture';

type Atlas = Topology<{ land: GeometryCollection; countries: GeometryCollection<{ name: string }> }>;
type Scale = '10m' | '50m' | '110m';

const atlases = new Map<string, Atlas>();

function atlas(file: string): Atlas {
  const known = atlases.get(file);
  if (known) return known;
  const opened: Atlas = JSON.parse(
    readFileSync(join(process.cwd(), 'node_modules/world-atlas', `${file}.json`), 'utf8'),
  );
  atlases.set(file, opened);
  return opened;
}

/** All land of the earth, without borders. */
export function land(scale: Scale): FeatureCollection {
  const source = atlas(`land-${scale}`);
  return feature(source, source.objects.land);
}

/** The area of one country, by its English name in the atlas. */
export function country(name: string, scale: Scale = '50m') {
  const source = atlas(`countries-${scale}`);
  const found = feature(source, source.objects.countries).features.find(
    (one) => one.properties.name === name,
  );
  if (!found) throw new Error(`No country ${name} in the atlas`);
  return found;
}

type Mappable = Parameters<ReturnType<typeof geoPath>>[0];

/** Path data of a shape on a map. */
export const shape = (projection: GeoProjection, object: Mappable) =>
  geoPath(projection).digits(1)(object) ?? '';

/** Path data of the lines of latitude and longitude. */
export const graticule = (projection: GeoProjection, step: readonly [number, number]) =>
  shape(projection, geoGraticule().step([step[0], step[1]])());

/** Where a place lies on the sheet. */
export function locate(projection: GeoProjection, place: Point): Point {
  const found = projection([place[0], place[1]]);
  if (!found) throw new Error(`Off the map: ${place.join(', ')}`);
  return found;
}

/** Outlines on the sheet, as lists of points. */
function rings(projection: GeoProjection, object: Mappable): Point[][] {
  return shape(projection, object)
    .split('M')
    .slice(1)
    .map((part) =>
      part
        .replace('Z', '')
        .split('L')
        .map((pair): Point => {
          const [x, y] = pair.split(',').map(Number);
          return [x ?? 0, y ?? 0];
        }),
    );
}

/** Land as a screen of equal dots (each row filled between the coast lines it crosses). */
export function dottedLand(
  projection: GeoProjection,
  [x, y, width, height]: Box,
  gap: number,
  r: number,
  colour: string,
) {
  const outlines = rings(projection, land('110m'));
  const places: Point[] = [];
  range(Math.floor(height / gap)).forEach((row) => {
    const level = y + row * gap + 0.05;
    const crossings = outlines
      .flatMap((ring) =>
        ring.flatMap(([ax, ay], i) => {
          const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
          return ay > level === by > level ? [] : [ax + ((level - ay) / (by - ay)) * (bx - ax)];
        }),
      )
      .sort((a, b) => a - b);
    const first = x + (row % 2) * (gap / 2);
    range(Math.floor(width / gap)).forEach((column) => {
      const at = first + column * gap;
      if (crossings.filter((crossing) => crossing < at).length % 2) places.push([at, level]);
    });
  });
  return dots(places, r, colour);
}
