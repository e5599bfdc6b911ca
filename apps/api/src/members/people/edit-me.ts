import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { MemberPages } from './member-pages';
import { MemberStore } from './member.store';
import type { EditMeInput } from './members.dto';
import { nameOf } from './typed-person';

@Injectable()
export class EditMe {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly members: MemberStore,
    private readonly pages: MemberPages,
  ) {}

  /** Answers the page `Me`. @throws Refused NAME_INVALID */
  run(actor: Actor, { name, elderMode, gender, birthOn }: EditMeInput): Promise<object> {
    return this.unit.run(async (tx) => {
      await this.members.change(tx, actor.memberId, {
        name: nameOf(name),
        elder_mode: elderMode,
        gender,
        birth_on: birthOn,
      });
      return this.pages.me(tx, actor);
    });
  }
}
