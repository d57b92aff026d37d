import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { makePage, type PageParts } from './test-page';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A small site that a test makes, answering on this machine. */
export type TestSite = {
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** The most requests that were waiting at one time, and connections that were opened. */
  most: { atOnce: number; connections: number };
  answer(path: string, route: Route): void;
  /** A page as it should be, but for the parts that are given; listed in the sitemap unless told. */
  page(path: string, parts?: Partial<PageParts>, options?: { listed?: boolean }): void;
  redirect(path: string, target: string): void;
  /** Addresses that the sitemap lists beside the pages. */
  list(...addresses: string[]): void;
  /** What stands in robots.txt beside the sitemap. */
  robots: string[];
  close(): Promise<void>;
};

/** Opens a site with robots.txt, a sitemap and the share picture of its pages. */
export async function openTestSite(): Promise<TestSite> {
  const routes = new Map<string, Route>();
  const listed: string[] = [];
  const asked: string[] = [];
  const most = { atOnce: 0, connections: 0 };
  const robots: string[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    open += 1;
    most.atOnce = Math.max(most.atOnce, open);
    response.on('close', () => {
      open -= 1;
    });
    const route = routes.get(path);
    if (route) route(request, response);
    else send(response, 404, 'text/html', 'Không có');
  });
  server.on('connection', () => {
    most.connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  const site: TestSite = {
    ...{ origin, asked, most, robots },
    answer: (path, route) => routes.set(path, route),
    page(path, parts = {}, { listed: isListed = true } = {}) {
      if (isListed) listed.push(origin + path);
      const { html } = makePage(origin, { path, ...parts });
      routes.set(path, (_, response) => send(response, 200, 'text/html; charset=utf-8', html));
    },
    redirect: (path, target) =>
      routes.set(path, (_, response) => {
        response.writeHead(301, { Location: target }).end();
      }),
    list: (...addresses) => listed.push(...addresses),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  const picture = await drawPicture(1200);
  site.answer('/anh/chia-se.png', (_, response) => send(response, 200, 'image/png', picture));
  site.answer('/robots.txt', (_, response) =>
    send(
      response,
      200,
      'text/plain',
      [`Sitemap: ${origin}/sitemap.xml`, 'User-agent: *', ...robots].join('\n'),
    ),
  );
  site.answer('/sitemap.xml', (_, response) => {
    const entries = listed.map((address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`);
    send(response, 200, 'application/xml', `<urlset xmlns="x">${entries.join('')}</urlset>`);
  });
  return site;
}

/** Sends a whole answer. */
export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type }).end(body);
}

/** A picture of this width, in the form of a share card, as PNG. */
export const drawPicture = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: Math.round((width * 630) / 1200), channels: 3, background: '#fdfcf8' } })
    .png()
    .toBuffer();

/** Links to these paths, as a page has them. */
export const links = (...paths: string[]): string =>
  paths.map((path) => `<a href="${path}">${path}</a>`).join(' ');
