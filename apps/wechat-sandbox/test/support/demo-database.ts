import type { AddressInfo, Server } from 'node:net';
import mysql from 'mysql2';

/** The parts of mysql2's server side that its types leave out. */
interface ServerConnection {
  serverHandshake: (options: object) => void;
  on: (event: 'query' | 'quit' | 'error', listener: (sql: string) => void) => void;
  writeTextResult: (rows: object[], columns: object[]) => void;
  writeError: (error: object) => void;
  sequenceId: number;
  stream: { destroy: () => void };
}

interface MysqlServer {
  listen: (port: number, host: string, listening: () => void) => void;
  on: (event: 'connection', listener: (connection: ServerConnection) => void) => void;
  close: (done: () => void) => void;
  _server: Server;
}

const createServer = (mysql as unknown as { createServer: () => MysqlServer }).createServer;

/** A server that speaks MySQL and knows one table, `deployment`; without kinds it doesn't know that either. */
export async function aDatabase(kinds: string[] | undefined): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer();
  server.on('connection', (connection) => {
    // Packets count anew with each question; the library leaves that to its user.
    const countAnew = (): void => {
      setImmediate(() => (connection.sequenceId = 0));
    };
    connection.serverHandshake({
      protocolVersion: 10,
      serverVersion: '8.0.0',
      connectionId: 1,
      statusFlags: 2,
      characterSet: 45,
      capabilityFlags: 0xff_f7_ff,
      authCallback: (_params: unknown, allow: (error: null) => void) => {
        allow(null);
        countAnew();
      },
    });
    connection.on('error', () => {
      connection.stream.destroy();
    });
    connection.on('quit', () => {
      connection.stream.destroy();
    });
    connection.on('query', () => {
      connection.sequenceId = 1;
      if (kinds === undefined) connection.writeError({ code: 1146, message: "Table 'deployment' doesn't exist" });
      else {
        const column = { catalog: 'def', schema: 'c', table: 'd', orgTable: 'd', name: 'kind', orgName: 'kind' };
        const type = { characterSet: 45, columnLength: 60, columnType: 253, flags: 0, decimals: 0 };
        connection.writeTextResult(
          kinds.map((kind) => ({ kind })),
          [{ ...column, ...type }],
        );
      }
      countAnew();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server._server.address() as AddressInfo;
  return {
    url: `mysql://demo:demo@127.0.0.1:${String(port)}/cheyou`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
