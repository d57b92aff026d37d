// Preloaded into the web server (lib/launch/serve.ts): the framework makes one server, and this wraps what answers.
import http from 'node:http';
import { door } from './door.mjs';

const { createServer } = http;

http.createServer = /** @type {typeof createServer} */ (
  (/** @type {unknown[]} */ ...given) => {
    const listener = given.at(-1);
    const rest = /** @type {[]} */ (given.slice(0, -1));
    return typeof listener === 'function'
      ? createServer(...rest, door(/** @type {import('./door.mjs').Listener} */ (listener)))
      : createServer(.../** @type {[]} */ (given));
  }
);
