import { createSign, createVerify } from 'node:crypto';

/** Base64 RSA-SHA256 (PKCS#1 v1.5) over the UTF-8 bytes of a text, as API v3 and paySign want it. */
export function rsaSign(privateKeyPem: string, text: string): string {
  return createSign('RSA-SHA256').update(text, 'utf8').sign(privateKeyPem, 'base64');
}

/** Whether a base64 signature fits a text; a signature that isn't base64 simply doesn't fit. */
export function rsaFits(publicKeyOrCertificatePem: string, text: string, signature: string): boolean {
  return createVerify('RSA-SHA256').update(text, 'utf8').verify(publicKeyOrCertificatePem, signature, 'base64');
}
