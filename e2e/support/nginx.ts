import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextFreePort } from '../../lib/launch/port';
import { ask } from './http';

const deployed = join(import.meta.dirname, '../../deploy/nginx');

/** Whether Debian's nginx is on this machine. */
export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The paper as nginx reaches it; it can be taken away and brought back. */
export type Line = { port: number; cut(): Promise<void>; mend(): Promise<void>; close(): void };

/** A line to the paper that can be cut. */
export async function openLine(to: number): Promise<Line> {
  const sockets = new Set<Socket>();
  const relay = createServer((socket) => {
    const onward = connect(to, '127.0.0.1');
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        sockets.delete(end);
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((done) => relay.listen(port, '127.0.0.1', done));
  const cut = () =>
    new Promise<void>((done) => {
      relay.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = relay.address() as AddressInfo;
  return { port, cut, mend: () => listen(port), close: () => void cut() };
}

export type Nginx = {
  /** Where readers reach the paper through it. */
  url: string;
  /** Where they come by another name, or by http. */
  astray: string;
  stop(): void;
};

/** Starts nginx before a paper with what deploy/ gives to operators, on ports and in a folder of its own. */
export async function startNginx(paper: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-nginx-'));
  const port = await nextFreePort(13_400 + (process.pid % 500) * 4);
  const astray = await nextFreePort(port + 1);
  mkdirSync(join(folder, 'cache'));
  mkdirSync(join(folder, 'temp'));
  cpSync(deployed, join(folder, 'snippets'), { recursive: true });
  const read = (name: string) => readFileSync(join(deployed, name), 'utf8');
  const cache = read('trang-nhat-cache.conf')
    .replace('127.0.0.1:3000', `127.0.0.1:${paper}`)
    .replaceAll('/var/cache/nginx/trang-nhat', join(folder, 'cache'));
  // Without certificates: TLS is not what is tested here.
  const site = read('trang-nhat.conf')
    .replace(/^(?:ssl_.*|\s*listen \[::\].*|\s*listen 443 ssl default_server;)$/gm, '')
    .replace('listen 80 default_server', `listen 127.0.0.1:${astray}`)
    .replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`)
    .replace('server_name bao.example', 'server_name localhost');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((what) => `${what}_temp_path ${join(folder, 'temp', what)};`)
    .join('\n');
  const config = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 2;
    pid ${join(folder, 'nginx.pid')};
    error_log ${join(folder, 'error.log')};
    events { worker_connections 256; }
    http { access_log off; ${temporary} ${cache} ${site} }`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config);
  const log = join(folder, 'error.log');
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', log], { stdio: 'ignore' });
  const stop = () => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const url = `http://localhost:${port}`;
  if (!(await answers(url, child))) {
    const said = readFileSync(log, 'utf8');
    stop();
    throw new Error(`nginx did not start:\n${said}`);
  }
  return { url, astray: `http://localhost:${astray}`, stop };
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const giveUp = Date.now() + 20_000;
  while (Date.now() < giveUp && child.exitCode === null) {
    const answer = await ask(url, 'GET', '/api/health').catch(() => undefined);
    if (answer?.status === 200) return true;
  }
  return false;
}
