import { Injectable } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { Settings } from '../../platform/config';

/** The keys of tokens, one a purpose, all from SESSION_SECRET. */
@Injectable()
export class SessionKeys {
  readonly access: Buffer;
  readonly refresh: Buffer;

  constructor(settings: Settings) {
    this.access = derive(settings.sessionSecret, 'access token');
    this.refresh = derive(settings.sessionSecret, 'refresh token');
  }
}

const derive = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `cheyou session: ${purpose}`, 32));
