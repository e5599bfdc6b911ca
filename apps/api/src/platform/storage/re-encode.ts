import { refuse } from '@cheyou/domain';
import sharp from 'sharp';
import { Refused } from '../http';

export interface Picture {
  readonly bytes: Buffer;
  readonly contentType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

const sideMax = 1_600;
const quality = 82;
/** A small file can unfold to a huge picture. */
const pixelsMax = 60_000_000;

/**
 * Makes a new JPEG of at most 1,600 pixels a side from a JPEG, PNG or WebP. Only pixels survive: no EXIF, no place, no comment, nothing
 * appended. Everything else (SVG and HTML above all) is refused before any decoder sees it.
 * @throws Refused IMAGE_INVALID
 */
export async function reEncode(upload: Buffer): Promise<Picture> {
  if (!isPicture(upload)) throw new Refused(refuse('IMAGE_INVALID'));
  try {
    const { data, info } = await sharp(upload, { failOn: 'error', limitInputPixels: pixelsMax, pages: 1 })
      .autoOrient()
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, progressive: true })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: 'image/jpeg', width: info.width, height: info.height };
  } catch {
    // Whatever the decoder stumbles over is the file's fault.
    throw new Refused(refuse('IMAGE_INVALID'));
  }
}

/** By its first bytes: what a file is called or says of itself proves nothing. */
function isPicture(bytes: Buffer): boolean {
  const starts = (at: number, text: string): boolean =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));
  return starts(0, '\xff\xd8\xff') || starts(0, '\x89PNG\r\n\x1a\n') || (starts(0, 'RIFF') && starts(8, 'WEBP'));
}
