import { X509Certificate } from 'node:crypto';
import { listField, objectField, readAnswer, textField, type JsonObject } from '../answer-fields';
import { openSealed, readSealed } from './open-sealed';
import { replyOf, type PayTransport } from './pay-transport';
import { checkSignature } from './pay-signature';
import type { PlatformCertificate } from './platform-keys';
import { libraryHost, type SigningPay } from './signing-pay';

/**
 * Asks `/v3/certificates` for the platform certificates; `null` when none could be had.
 * Their proof is twofold: they open with the APIv3 key, and the answer is signed by one of them.
 */
export async function fetchPlatformCertificates(
  pay: SigningPay,
  transport: PayTransport,
  apiV3Key: string,
  now: Date,
): Promise<readonly PlatformCertificate[] | null> {
  const url = `${libraryHost}/v3/certificates`;
  const headers = { Authorization: pay.authorization('GET', url), Accept: 'application/json', 'User-Agent': 'cheyou' };
  const reply = replyOf(await transport.get(url, headers));
  if (!reply.reached || reply.status !== 200) return null;
  const certificates = readAnswer(reply.body.toString('utf8'), (answer) => readCertificates(answer, apiV3Key));
  if (certificates === undefined || certificates.length === 0) return null;
  const keys = {
    find: (serial: string) =>
      Promise.resolve(certificates.find((one) => one.serial === serial.toUpperCase())?.key ?? null),
  };
  return (await checkSignature(keys, reply.headers, reply.body, now)) === 'good' ? certificates : null;
}

function readCertificates(answer: JsonObject, apiV3Key: string): PlatformCertificate[] {
  return listField(answer, 'data').flatMap((entry) => {
    const serial = textField(entry, 'serial_no').toUpperCase();
    const sealed = readSealed(objectField(entry, 'encrypt_certificate'));
    const pem = sealed === null ? null : openSealed(sealed, apiV3Key);
    const certificate = pem === null ? null : certificateOf(pem);
    if (certificate === null) return [];
    return [{ serial, key: certificate.publicKey, validUntil: new Date(certificate.validTo) }];
  });
}

function certificateOf(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
