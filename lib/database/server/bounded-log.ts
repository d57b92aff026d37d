import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log file that never outgrows its bound: the older half is kept as FILE.1. */
export type BoundedLog = { write(chunk: Uint8Array | string): void; close(): void };

/** Opens FILE for appending; with its predecessor it takes at most twice `bound` bytes. */
export function openBoundedLog(file: string, bound = 5_000_000): BoundedLog {
  mkdirSync(dirname(file), { recursive: true });
  let handle: number | undefined = openSync(file, 'a', 0o600);
  let size = fstatSync(handle).size;
  return {
    write(chunk) {
      if (handle === undefined) return;
      const bytes = Buffer.from(chunk as string);
      if (size + bytes.length > bound) {
        closeSync(handle);
        renameSync(file, `${file}.1`);
        handle = openSync(file, 'a', 0o600);
        size = 0;
      }
      size += writeSync(handle, bytes);
    },
    close() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}
