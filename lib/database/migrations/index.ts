import * as firstEdition from './20261122_074523_first_edition';
import * as published from './20261122_080000_published';

/** All migrations in order; the server applies the missing ones before it serves. */
export const migrations = [
  { name: '20261122_074523_first_edition', up: firstEdition.up, down: firstEdition.down },
  { name: '20261122_080000_published', up: published.up, down: published.down },
];
