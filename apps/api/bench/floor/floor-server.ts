import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createPool } from 'mysql2/promise';
import { settleByHand, type HandOrder } from './settle-by-hand';

const port = Number(process.env['PORT']);
const pool = createPool({
  uri: process.env['DATABASE_URL'] ?? '',
  connectionLimit: 20,
  timezone: 'Z',
  supportBigNumbers: true,
  dateStrings: ['DATE'],
  multipleStatements: true,
});
pool.on('connection', (connection) => {
  // What the program's own connections are set to, so that both ask the same of the server.
  void connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
});

/** Lists of statements that the program sent. */
const replays = JSON.parse(readFileSync(process.env['REPLAYS'] ?? '', 'utf8')) as string[][];

/** What a program of this stack can't do with less: node:http, mysql2, the bare SQL, JSON. */
createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(body));
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(port, '127.0.0.1');

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://floor');
  switch (url.pathname) {
    case '/replay':
      return replay(Number(url.searchParams.get('place')));
    case '/settlement':
      return settleByHand(pool, JSON.parse(await bodyOf(request)) as HandOrder);
    case '/like':
      return like(url.searchParams.get('part') ?? '');
    case '/car':
      return rows('SELECT * FROM car WHERE id = ?', [url.searchParams.get('id')]);
    default:
      return 'ready';
  }
}

async function replay(place: number): Promise<unknown> {
  const statements = replays[place % replays.length] ?? [];
  return Promise.all(statements.map((sql) => rows(sql)));
}

/** The same answer as the program's: plates that end in the part first, then by what follows it. */
function like(part: string): Promise<unknown> {
  return rows(
    `SELECT car_id FROM plate WHERE current_number LIKE ? ORDER BY SUBSTRING(number, LOCATE(?, number)), car_id LIMIT 21`,
    [`%${part}%`, part],
  );
}

async function rows(sql: string, params: unknown[] = []): Promise<unknown> {
  const [found] = await pool.query(sql, params);
  return found;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
