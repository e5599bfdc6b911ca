import sharp from 'sharp';
import { Refused } from '../http';
import { reEncode } from './re-encode';

const picture = (width: number, height: number): sharp.Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 120, b: 80 } } });

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

test('a photo keeps its pixels and loses where and when it was taken', async () => {
  const upload = await picture(800, 400)
    .withExif({
      IFD0: { Copyright: 'somebody', DateTime: '2026:03:02 10:00:00' },
      IFD3: { GPSLatitude: '30/1 39/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  expect((await sharp(upload).metadata()).exif).toBeDefined();
  const { bytes, contentType, width, height } = await reEncode(upload);
  const kept = await sharp(bytes).metadata();
  expect(kept).toMatchObject({ format: 'jpeg', width: 800, height: 400 });
  expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.comments]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect({ contentType, width, height }).toEqual({ contentType: 'image/jpeg', width: 800, height: 400 });
  expect(bytes.includes('somebody')).toBe(false);
});

test('a large picture is fitted into 1,600 pixels, turned as the camera was held', async () => {
  const upload = await picture(4_000, 2_000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { bytes, width, height } = await reEncode(upload);
  expect({ width, height }).toEqual({ width: 800, height: 1_600 });
  expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
});

test('PNG with transparency and WebP become JPEG', async () => {
  const clear = { create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;
  const { bytes } = await reEncode(await sharp(clear).png().toBuffer());
  expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  expect((await reEncode(await picture(10, 10).webp().toBuffer())).contentType).toBe('image/jpeg');
});

test('what is behind the picture in the file stays behind', async () => {
  const upload = Buffer.concat([await picture(10, 10).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
  expect((await reEncode(upload)).bytes.includes('script')).toBe(false);
});

test.each([
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
  ],
  [
    'an SVG after an XML head',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
  ['a page', Buffer.from('<!doctype html><html><body>hello</body></html>')],
  ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
  ['nothing', Buffer.alloc(0)],
  ['three bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff])],
  ['a page that begins like a PNG', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<html>')])],
])('%s is refused', async (_, upload) => {
  expect(await codeOf(reEncode(upload))).toBe('IMAGE_INVALID');
});

test('half a photo is refused', async () => {
  const upload = await sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
      background: '#000',
    },
  })
    .jpeg()
    .toBuffer();
  expect(await codeOf(reEncode(upload.subarray(0, upload.length / 2)))).toBe('IMAGE_INVALID');
});

test('a small file that unfolds to more than 60 million pixels is refused', async () => {
  const upload = await sharp({
    create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(upload.length).toBeLessThan(1_000_000);
  expect(await codeOf(reEncode(upload))).toBe('IMAGE_INVALID');
});
