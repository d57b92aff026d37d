import type { Payload } from 'payload';
import { readSecret } from '@/lib/secrets';

/**
 * Opens the newsroom for a command: Payload on a database, without the web around it. One database a
 * process, because Payload's configuration is read once; Payload keeps a connection until the process exits.
 */
export async function openNewsroom({
  databaseUrl,
  dataDir,
}: {
  databaseUrl: string;
  dataDir: string;
}): Promise<Payload> {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: readSecret(dataDir, 'payload'),
    // In development Payload would write its types anew at every start.
    NODE_ENV: 'production',
  });
  // The parts of the editor wait for each other for ever when Node 20 loads them all at once: this one goes first.
  await import('@payloadcms/richtext-lexical/lexical');
  const { BasePayload } = await import('payload');
  const { default: config } = await import('./payload.config');
  const payload = await new BasePayload().init({ config });
  // A connection that the server closes must not end the process.
  payload.db.pool.on('error', () => {});
  return payload;
}
