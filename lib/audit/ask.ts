import { setTimeout as sleep } from 'node:timers/promises';
import { resolveAddress } from './addresses';

/** What a server answered. */
export type Answer = {
  /** 0 when nothing came that could be called an answer. */
  status: number;
  /** Why nothing came. */
  problem?: string;
  /** Where a redirect leads, absolute. */
  target?: string | undefined;
  header(name: string): string | undefined;
  /** Empty where it was not asked for. */
  body: Uint8Array;
  /** Whether the body was longer than what was read of it. */
  cut: boolean;
  /** Until the last byte that was read. */
  milliseconds: number;
};

type Want = {
  method?: 'GET' | 'HEAD';
  /** Bytes of the body that are read at most. */
  most: number;
  /** Whether a body of this media type is read at all. */
  reads?(type: string): boolean;
};

export type Ask = (address: string, want: Want) => Promise<Answer>;

type Settings = {
  /** What requests call themselves. */
  agent: string;
  /** Milliseconds that a whole answer may take. */
  patience: number;
  /** Where addresses are really asked for: another origin may stand in for that of the site. */
  origin: { written: string; real: string };
};

const attempts = 3;
const longestPause = 10_000;

/**
 * Asks for addresses over plain HTTP, on connections that are kept. Redirects are answers. A server that is busy
 * (429, 503) or breaks off is asked again, twice, after the pause that it wants, of 10 seconds at most. Never throws.
 */
export function openAsker({ agent, patience, origin }: Settings): Ask {
  const place = (address: string, from: string, to: string) =>
    new URL(address).origin === from ? to + address.slice(from.length) : address;
  return async (address, want) => {
    const real = place(address, origin.written, origin.real);
    for (let attempt = 1; ; attempt++) {
      const answer = await askOnce(real, want, agent, patience);
      const target = answer.target && place(answer.target, origin.real, origin.written);
      if (attempt === attempts || !isWorthAnother(answer)) return { ...answer, target };
      const wished = Number(answer.header('retry-after') ?? '');
      await sleep(Math.min(longestPause, wished > 0 ? wished * 1_000 : attempt * 200));
    }
  };
}

const tookTooLong = 'took too long';

const isWorthAnother = ({ status, problem }: Answer): boolean =>
  status === 429 || status === 503 || (status === 0 && problem !== tookTooLong);

async function askOnce(address: string, want: Want, agent: string, patience: number): Promise<Answer> {
  const began = performance.now();
  const signal = AbortSignal.timeout(patience);
  const since = () => Math.round(performance.now() - began);
  try {
    const response = await fetch(address, {
      method: want.method ?? 'GET',
      redirect: 'manual',
      signal,
      headers: {
        'User-Agent': agent,
        Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      },
    });
    const { status, headers } = response;
    const location = headers.get('location');
    const reads = want.reads?.(mediaType(headers.get('content-type'))) ?? true;
    const { body, cut } = await readBody(response, reads ? want.most : 0);
    return {
      status,
      target: status >= 300 && status < 400 && location ? resolveAddress(location, address) : undefined,
      header: (name) => headers.get(name) ?? undefined,
      ...{ body, cut: cut && reads, milliseconds: since() },
    };
  } catch (error) {
    const problem = signal.aborted ? tookTooLong : reasonOf(error);
    return {
      status: 0,
      problem,
      header: () => undefined,
      body: new Uint8Array(),
      cut: false,
      milliseconds: since(),
    };
  }
}

async function readBody(response: Response, most: number): Promise<{ body: Uint8Array; cut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  const reader = response.body?.getReader();
  while (reader) {
    if (size > most || most === 0) {
      cut = true;
      // The rest is of no interest; that the connection ends is.
      await reader.cancel().catch(() => undefined);
      break;
    }
    const { value, done } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return { body: Buffer.concat(chunks).subarray(0, most), cut };
}

/** The media type of a `Content-Type`, without its parameters. */
export const mediaType = (header: string | null | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
