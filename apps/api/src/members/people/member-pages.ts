import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database';
import type { Actor, StaffCaller } from '../../platform/http';

/**
 * Pages that higher rooms compose and this room's writes answer with. Each reads through `reader`, so that inside a transaction it
 * sees what was just written, and answers the JSON of the class of that name (`Me`, `StaffMember`, `StaffCar`).
 */
export interface Pages {
  /** Filled by sessions. `actor.memberId` is the member to show. */
  me(reader: Reader, actor: Actor): Promise<object>;
  /** Filled by the counter. */
  staffMember(reader: Reader, actor: StaffCaller, memberId: string): Promise<object>;
  /** Filled by the counter. */
  staffCar(reader: Reader, actor: StaffCaller, carId: string): Promise<object>;
}

@Injectable()
export class MemberPages implements Pages {
  private pages: Partial<Pages> = {};

  /** Call it in onModuleInit, each room with the pages it composes. */
  fill(pages: Partial<Pages>): void {
    this.pages = { ...this.pages, ...pages };
  }

  me(reader: Reader, actor: Actor): Promise<object> {
    return this.page('me')(reader, actor);
  }

  staffMember(reader: Reader, actor: StaffCaller, memberId: string): Promise<object> {
    return this.page('staffMember')(reader, actor, memberId);
  }

  staffCar(reader: Reader, actor: StaffCaller, carId: string): Promise<object> {
    return this.page('staffCar')(reader, actor, carId);
  }

  private page<Name extends keyof Pages>(name: Name): Pages[Name] {
    const page = this.pages[name];
    if (!page) throw new Error(`no room composes the page ${name}`);
    return page;
  }
}
