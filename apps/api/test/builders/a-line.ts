import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Where a line breaks: the server never hears of the commit, or does it and its answer is lost. */
export type Cut = 'beforeCommit' | 'afterCommit';

/** A line to the database that can be cut exactly at a COMMIT. */
export interface ALine {
  /** The database's address by this line. */
  readonly url: string;
  /** Asked at each COMMIT; by default no line is cut. */
  cutAt(choose: () => Cut | null): void;
  /** How often each cut was made. */
  readonly cuts: Readonly<Record<Cut, number>>;
  stop(): Promise<void>;
}

/** A query packet of the client protocol whose whole text is COMMIT: length, number, command, text. */
const commit = Buffer.concat([Buffer.from([7, 0, 0, 0, 3]), Buffer.from('COMMIT')]);

export async function aLine(databaseUrl: string): Promise<ALine> {
  const { hostname, port } = new URL(databaseUrl);
  const cuts = { beforeCommit: 0, afterCommit: 0 };
  const open = new Set<Socket>();
  let choose: () => Cut | null = () => null;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const hangUp = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const end of [client, database]) {
      end.setNoDelay(true);
      open.add(end);
      end.on('error', hangUp);
      end.on('close', () => {
        open.delete(end);
        hangUp();
      });
    }
    let deaf = false;
    client.on('data', (piece) => {
      const cut = piece.equals(commit) ? choose() : null;
      if (cut) cuts[cut] += 1;
      if (cut === 'beforeCommit') hangUp();
      else database.write(piece);
      deaf ||= cut === 'afterCommit';
    });
    // The server's answer to the commit says that it is done.
    database.on('data', (piece) => {
      if (deaf) hangUp();
      else client.write(piece);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cuts,
    cutAt: (chosen) => {
      choose = chosen;
    },
    stop: async () => {
      for (const end of open) end.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
