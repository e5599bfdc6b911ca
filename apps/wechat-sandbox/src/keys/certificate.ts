import { randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** A self-made X.509 certificate and its serial as WeChat writes it: upper-case hex. */
export interface Certificate {
  serial: string;
  pem: string;
  effectiveTime: string;
  expireTime: string;
}

/** Makes a certificate for a key pair (PKCS#8 and SPKI PEM), valid for five years from now. */
export function makeCertificate(commonName: string, privateKeyPem: string, publicKeyPem: string): Certificate {
  const certificate = forge.pki.createCertificate();
  // A leading digit below 8 keeps the serial a positive number without a padding byte that would change its text.
  const serial = `5${randomBytes(20).toString('hex').slice(1)}`.toUpperCase();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKeyPem);
  certificate.serialNumber = serial.toLowerCase();
  certificate.validity.notBefore = new Date(Date.now() - 60_000);
  certificate.validity.notAfter = new Date(Date.now() + 5 * 365 * 86_400_000);
  const name = [
    { name: 'commonName', value: commonName },
    { name: 'organizationName', value: 'WeChat sandbox' },
    { name: 'countryName', value: 'CN' },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(forge.pki.privateKeyFromPem(privateKeyPem), forge.md.sha256.create());
  return {
    serial,
    pem: forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n'),
    effectiveTime: certificate.validity.notBefore.toISOString(),
    expireTime: certificate.validity.notAfter.toISOString(),
  };
}
