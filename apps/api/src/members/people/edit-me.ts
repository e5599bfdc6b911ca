import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { UnitOfWork } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
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

  /** Answers the page `Me`. @throws Refused NAME_INVALID; NOT_FOUND when the member was deleted meanwhile. */
  run(actor: Actor, { name, elderMode, gender, birthOn }: EditMeInput): Promise<object> {
    return this.unit.run(async (tx) => {
      // A session may show the member of before a merge for some seconds more.
      const me = await this.members.keep(tx, actor.memberId);
      if (!me) throw new Refused(refuse('NOT_FOUND'));
      await this.members.change(tx, me.id, {
        name: nameOf(name),
        elder_mode: elderMode,
        gender,
        birth_on: birthOn,
      });
      return this.pages.me(tx, actor);
    });
  }
}
