import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStorage } from './folder-storage';
import { S3Storage } from './s3-storage';
import type { Storage } from './storage';

/** A bucket of a few lines: it keeps what is put under a signed request. */
function bucket(): Promise<Server> {
  const kept = new Map<string, { bytes: Buffer; type: string }>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=an-access-key/'))
        return void response.writeHead(403).end();
      if (request.method === 'PUT') {
        kept.set(path, { bytes: Buffer.concat(parts), type: request.headers['content-type'] ?? '' });
        return void response.writeHead(200).end();
      }
      const found = kept.get(path);
      if (found) return void response.writeHead(200, { 'content-type': found.type }).end(found.bytes);
      response.writeHead(404, { 'content-type': 'application/xml' });
      return void response.end('<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>');
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    }),
  );
}

let folder: string;
let server: Server;
let s3: S3Storage;
const storages = new Map<string, Storage>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cheyou-storage-'));
  server = await bucket();
  const { port } = server.address() as AddressInfo;
  const account = { region: 'cn-east', bucket: 'photos', accessKey: 'an-access-key', secretKey: 'a-secret-key' };
  s3 = await S3Storage.open({ kind: 's3', endpoint: `http://127.0.0.1:${String(port)}`, ...account });
  storages.set('a folder', new FolderStorage(folder)).set('a bucket', s3);
});
afterAll(async () => {
  s3.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const storage = (name: string): Storage => {
  const found = storages.get(name);
  if (!found) throw new Error(name);
  return found;
};

describe.each(['a folder', 'a bucket'])('%s', (name) => {
  const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 256));

  test('gives back what was put, also when it was put twice', async () => {
    await storage(name).put('images/ab/abcd.jpg', bytes, 'image/jpeg');
    await storage(name).put('images/ab/abcd.jpg', bytes, 'image/jpeg');
    expect(await storage(name).get('images/ab/abcd.jpg')).toEqual(bytes);
  });

  test('has nothing where nothing was put', async () => {
    expect(await storage(name).get('images/ab/none.jpg')).toBeNull();
  });

  test.each(['../a.jpg', 'images/../a.jpg', '/etc/passwd', 'a//b.jpg', 'a\\b.jpg', '', 'A.jpg', 'a.jpg\n'])(
    'takes no key like %p',
    async (key) => {
      await expect(storage(name).put(key, bytes, 'image/jpeg')).rejects.toThrow('no key');
      await expect(storage(name).get(key)).rejects.toThrow('no key');
    },
  );
});

test('no half file is left in the folder', () => {
  expect(readdirSync(join(folder, 'images/ab'))).toEqual(['abcd.jpg']);
});
