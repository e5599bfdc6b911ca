import { Injectable } from '@nestjs/common';
import type { Actor } from './actor';

/** Turns an access token into who is asking; the room of sessions is the one that knows how. */
export interface ActorReader {
  /** @param shopId header X-Shop-Id, if sent. Null when nobody stands behind the token; throws Refused for expired or dismissed. */
  read(token: string, shopId: string | null): Promise<Actor | null>;
}

/** The port at which sessions, a higher room, registers with the guard. */
@Injectable()
export class GuardPort {
  private reader: ActorReader | null = null;

  fill(reader: ActorReader): void {
    this.reader = reader;
  }

  async read(token: string, shopId: string | null): Promise<Actor | null> {
    if (!this.reader) throw new Error('no room has registered with the guard');
    return this.reader.read(token, shopId);
  }
}
