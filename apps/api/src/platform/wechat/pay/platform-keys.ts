import type { KeyObject } from 'node:crypto';
import type { SignatureKeys } from './pay-signature';

/** A certificate of WeChat Pay's own, that it signs with in certificate mode. */
export interface PlatformCertificate {
  /** Upper case. */
  readonly serial: string;
  readonly key: KeyObject;
  readonly validUntil: Date;
}

/**
 * The keys WeChat Pay may sign with, by serial number: its public key (PUB_KEY_ID_…) and its platform certificates, both at once,
 * since during a migration answers arrive with either.
 */
export class PlatformKeys implements SignatureKeys {
  private certificates: ReadonlyMap<string, PlatformCertificate> = new Map();
  private refreshing: Promise<void> | null = null;
  private restUntil = 0;

  constructor(
    private readonly publicKey: { readonly id: string; readonly key: KeyObject } | null,
    private readonly fetchCertificates: () => Promise<readonly PlatformCertificate[] | null>,
    private readonly now: () => Date,
  ) {}

  /** A certificate we don't know yet is asked for once, however many wait for it. */
  async find(serial: string): Promise<KeyObject | null> {
    if (this.publicKey !== null && serial === this.publicKey.id) return this.publicKey.key;
    if (!/^[0-9A-Fa-f]{8,64}$/.test(serial)) return null;
    const known = this.validCertificate(serial);
    if (known !== null) return known;
    await this.refresh();
    return this.validCertificate(serial);
  }

  private validCertificate(serial: string): KeyObject | null {
    const certificate = this.certificates.get(serial.toUpperCase());
    return certificate !== undefined && certificate.validUntil > this.now() ? certificate.key : null;
  }

  private refresh(): Promise<void> {
    // Anybody can send us invented serial numbers: they must not become calls to WeChat.
    if (this.refreshing === null && performance.now() < this.restUntil) return Promise.resolve();
    this.refreshing ??= this.fetchOnce().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async fetchOnce(): Promise<void> {
    const fetched = await this.fetchCertificates();
    this.restUntil = performance.now() + (fetched === null ? restAfterFailureMs : restAfterSuccessMs);
    if (fetched !== null) this.certificates = new Map(fetched.map((one) => [one.serial.toUpperCase(), one]));
  }
}

const restAfterSuccessMs = 60_000;
const restAfterFailureMs = 3_000;
