// TypeScript knows either a page or a worker; of the worker this is what ours uses.

export type WorkerEvent = Event & { waitUntil(done: Promise<unknown>): void };
export type WorkerMessage = WorkerEvent & { data: unknown };
export type WorkerRequest = WorkerEvent & {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  /** The page that this request is going to be. */
  resultingClientId?: string;
  respondWith(answer: Promise<Response>): void;
};

/** A page on somebody's screen; not every browser lets workers lead it. */
type ShownPage = { url: string; navigate?(url: string): Promise<unknown> };

type Scope = {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerRequest) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; get(id: string): Promise<ShownPage | undefined> };
  registration: ServiceWorkerRegistration;
};

/** The worker itself. */
export const worker: Scope = globalThis as never;
