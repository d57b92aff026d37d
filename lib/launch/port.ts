import { createServer } from 'node:net';
import { createInterface } from 'node:readline/promises';
import { PaperError } from './errors';
import type { Lifetime } from './lifetime';

/** Finds the port to serve on: the wanted one, or, if a program has it already, one that a person agrees to. */
export async function choosePort(
  wanted: number,
  { command, life }: { command: string; life: Pick<Lifetime, 'asked'> },
): Promise<number> {
  const state = await portState(wanted);
  if (state === 'free') return wanted;
  if (state === 'forbidden')
    throw new PaperError(
      `PORT is ${wanted}; ports below 1024 need root here. Take a higher one, such as PORT=3000.`,
    );
  const next = await nextFreePort(wanted + 1);
  const taken = `Port ${wanted} is taken by another program.`;
  if (
    process.stdin.isTTY &&
    process.stdout.isTTY &&
    (await agrees(`${taken} Use ${next} instead? (Y/n) `, life))
  )
    return next;
  throw new PaperError(`${taken} ${next} is free; start there with:\n\n  PORT=${next} ${command}`);
}

/** The first free port from a number on. */
export async function nextFreePort(from: number): Promise<number> {
  for (let port = Math.max(from, 1024); port <= 65_535; port++) {
    if ((await portState(port)) === 'free') return port;
  }
  throw new PaperError('No port is free.');
}

/** Whether a server of ours could listen on a port. */
export async function portState(port: number): Promise<'free' | 'taken' | 'forbidden'> {
  // A server on one address only does not always keep us from all of them, but readers would find it, not us.
  for (const host of [undefined, '127.0.0.1', '::1']) {
    const problem = await tryListening(port, host);
    if (problem === 'EADDRINUSE') return 'taken';
    if (problem === 'EACCES') return 'forbidden';
  }
  return 'free';
}

function tryListening(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code));
    probe.listen({ port, host }, () => probe.close(() => done(undefined)));
  });
}

async function agrees(question: string, life: Pick<Lifetime, 'asked'>): Promise<boolean> {
  // Not as a terminal: that would keep Ctrl-C from us.
  const console = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  const answer = await Promise.race([console.question(question), life.asked.then(() => 'no')]);
  console.close();
  return /^(y|yes|)$/i.test(answer.trim());
}
