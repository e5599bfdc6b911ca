import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A WeChat of a few lines on a free loopback port: it remembers what it was asked and answers what a test tells it to. */
export class LocalWechat {
  readonly asked: Asked[] = [];
  private reply: (asked: Asked) => Told | Promise<Told> = () => ({ status: 404, body: 'nothing told' });

  private constructor(private readonly server: Server) {}

  static async start(): Promise<LocalWechat> {
    const server = createServer((request, response) => {
      void local.serve(request, response);
    });
    const local = new LocalWechat(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return local;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}`;
  }

  get lastAsked(): Asked {
    const last = this.asked.at(-1);
    if (last === undefined) throw new Error('nothing was asked');
    return last;
  }

  tell(reply: (asked: Asked) => Told | Promise<Told>): void {
    this.asked.length = 0;
    this.reply = reply;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    this.asked.push(asked);
    const told = await this.reply(asked);
    if (told === 'silence') return;
    if (told === 'hang up') return void request.socket.destroy();
    response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers });
    response.end(told.body);
  }
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Told =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body: string | Buffer }
  | 'silence'
  | 'hang up';
