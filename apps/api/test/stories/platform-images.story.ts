import sharp from 'sharp';
import { aMerchant, type AMerchant } from '../builders/a-merchant';
import type { Answer } from '../builders/an-api';

jest.setTimeout(60_000);

let shop: AMerchant;

beforeAll(async () => {
  shop = await aMerchant();
});
afterAll(() => shop.close());

const boundary = 'x-a-boundary-of-the-test';
/** One file as a browser sends it. */
function form(
  bytes: Buffer,
  { name = 'file', type = 'image/jpeg' } = {},
): { body: Buffer; headers: Record<string, string> } {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="a.jpg"\r\ncontent-type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
const upload = (bytes: Buffer, token = shop.owner.token): Promise<Answer> =>
  shop.ask('POST', '/staff/images', { token, ...form(bytes) });
const photo = (seed: number): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: { r: seed, g: 90, b: 60 } } })
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .jpeg()
    .toBuffer();

test('a photo comes back as pixels alone, to be kept for ever', async () => {
  const uploaded = await upload(await photo(10));
  expect(uploaded.status).toBe(201);
  const url = String(uploaded.body['url']);
  expect(url).toBe(`/api/images/${String(uploaded.body['id'])}`);
  const answer = await shop.ask('GET', url.slice('/api'.length));
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(await sharp(answer.raw).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 200 });
  expect((await sharp(answer.raw).metadata()).exif).toBeUndefined();
});

test('the same picture is kept once, also when it comes five times at once', async () => {
  const bytes = await photo(20);
  const answers = await Promise.all(Array.from({ length: 5 }, () => upload(bytes)));
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
});

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['nothing', ''],
])('%s is refused, whatever it says it is', async (_, text) => {
  expect(shop.codeOf(await upload(Buffer.from(text)))).toBe('IMAGE_INVALID');
});

test('more than 5 MB is too large', async () => {
  const answer = await upload(Buffer.concat([await photo(30), Buffer.alloc(5 * 1024 * 1024)]));
  expect([answer.status, shop.codeOf(answer)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
});

test('a request that carries no file is refused', async () => {
  const { token } = shop.owner;
  expect(shop.codeOf(await shop.ask('POST', '/staff/images', { token, body: { file: 'x' } }))).toBe('MEDIA_TYPE');
  const empty = { body: Buffer.from(`--${boundary}--\r\n`), headers: form(Buffer.alloc(0)).headers };
  expect(shop.codeOf(await shop.ask('POST', '/staff/images', { token, ...empty }))).toBe('IMAGE_INVALID');
});

test('only staff upload', async () => {
  const { token } = await shop.signIn('路人');
  expect(shop.codeOf(await upload(await photo(40), token))).toBe('FORBIDDEN');
});

test('an unknown picture is not found', async () => {
  for (const id of ['01JD4ZK3V8R4Q1M6Y6R0A1B2C3', 'x', '..%2F..%2Fetc%2Fpasswd'])
    expect(shop.codeOf(await shop.ask('GET', `/images/${id}`))).toBe('NOT_FOUND');
});
