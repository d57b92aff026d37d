import config from '@payload-config';
import { getPayload, type Payload } from 'payload';

/** The newsroom of this process. */
export const newsroom = (): Promise<Payload> => getPayload({ config });
