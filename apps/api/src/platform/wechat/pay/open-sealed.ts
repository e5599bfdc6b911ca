import { createDecipheriv } from 'node:crypto';
import { optionalText, textField, type JsonObject } from '../answer-fields';

/** Something WeChat Pay sealed with the APIv3 key: the resource of a notification, a platform certificate. */
export interface Sealed {
  /** Base64; its last 16 bytes are the tag. */
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associatedData: string;
}

export function readSealed(from: JsonObject): Sealed | null {
  if (textField(from, 'algorithm') !== 'AEAD_AES_256_GCM') return null;
  return {
    ciphertext: textField(from, 'ciphertext'),
    nonce: textField(from, 'nonce'),
    associatedData: optionalText(from, 'associated_data') ?? '',
  };
}

/**
 * Opens AES-256-GCM and checks the whole tag; `null` when a bit, the tag, the associated data or the key isn't right.
 * The tag's length is fixed here, since a shorter one would be accepted as a weaker proof; the comparison is OpenSSL's, in constant time.
 */
export function openSealed(sealed: Sealed, apiV3Key: string): string | null {
  if (!base64Form.test(sealed.ciphertext)) return null;
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const nonce = Buffer.from(sealed.nonce, 'utf8');
  if (bytes.length <= tagBytes || nonce.length !== nonceBytes) return null;
  const opener = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key, 'utf8'), nonce, { authTagLength: tagBytes });
  opener.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  opener.setAAD(Buffer.from(sealed.associatedData, 'utf8'));
  try {
    const opened = opener.update(bytes.subarray(0, bytes.length - tagBytes));
    return Buffer.concat([opened, opener.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const tagBytes = 16;
const nonceBytes = 12;
const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
