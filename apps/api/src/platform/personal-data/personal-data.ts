import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Settings } from '../config';

const version = 1;
const ivLength = 12;
const tagLength = 16;

/** Personal data at rest: sealed with AES-256-GCM, found again by a keyed hash that says nothing without the key. */
@Injectable()
export class PersonalData {
  private readonly sealKey: Buffer;
  private readonly indexKey: Buffer;

  constructor(settings: Settings) {
    this.sealKey = derive(settings.dataKey, 'seal');
    this.indexKey = derive(settings.dataKey, 'blind-index');
  }

  /** version ‖ iv ‖ tag ‖ ciphertext; two seals of one text differ. */
  seal(text: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, iv, { authTagLength: tagLength });
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws when the bytes were changed or sealed under another key. */
  open(sealed: Buffer): string {
    if (sealed[0] !== version) throw new Error('sealed personal data of an unknown version');
    const iv = sealed.subarray(1, 1 + ivLength);
    const tag = sealed.subarray(1 + ivLength, 1 + ivLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, iv, { authTagLength: tagLength });
    decipher.setAuthTag(tag);
    const text = Buffer.concat([decipher.update(sealed.subarray(1 + ivLength + tagLength)), decipher.final()]);
    return text.toString('utf8');
  }

  /** HMAC-SHA-256 in hex over kind and normalised text: equal texts of one kind find each other, kinds don't. */
  blindIndex(kind: string, normalised: string): string {
    return createHmac('sha256', this.indexKey).update(`${kind}\n${normalised}`).digest('hex');
  }
}

const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `cheyou personal data: ${purpose}`, 32));
