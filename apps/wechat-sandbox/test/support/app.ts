import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface App {
  url: string;
  close: () => Promise<void>;
}

/** What the app's own server saw of a request. */
export interface Echo {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** An app as Cheyou's: pages at `/`, data under `/api`, headers that forbid frames. */
export async function anApp(): Promise<App> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.setHeader('x-frame-options', 'DENY');
      if (request.url === '/moved') {
        response.writeHead(302, { location: `http://${request.headers.host ?? ''}/there` }).end();
        return;
      }
      if (request.url?.startsWith('/api/') === true) {
        response.setHeader('content-type', 'application/json');
        const { method = '', url = '', headers } = request;
        response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(parts).toString('utf8') }));
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', "default-src 'self'; frame-ancestors 'none'");
      response.end('<!doctype html><html><head><title>会员中心</title></head><body>车友</body></html>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
