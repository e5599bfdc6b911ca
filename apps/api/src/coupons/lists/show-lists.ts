import { Injectable } from '@nestjs/common';
import { maskPhone, refuse } from '@cheyou/domain';
import { Members } from '../../members';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { CustomPort, type NamedLevel } from '../occasions/custom-port';
import { CouponListStore, type CouponList, type ListSum } from './coupon-list.store';
import type { CouponListDetail, CouponListView } from './lists.dto';

const listsMax = 10;
const refusalsMax = 200;

/** How far lists are, and who on them got nothing and why. */
@Injectable()
export class ShowLists {
  constructor(
    private readonly db: Db,
    private readonly members: Members,
    private readonly port: CustomPort,
    private readonly lists: CouponListStore,
  ) {}

  /** The ten newest of a template. */
  async ofTemplate(templateId: string): Promise<CouponListView[]> {
    const [lists, levels] = await Promise.all([
      this.lists.ofTemplate(this.db, templateId, listsMax),
      this.port.custom.levels(this.db),
    ]);
    const sums = await this.lists.sums(
      this.db,
      lists.map(({ id }) => id),
    );
    return lists.map((list) => viewOf(list, sums.get(list.id), levels));
  }

  /** @throws Refused NOT_FOUND. */
  async one(id: string): Promise<CouponListDetail> {
    const list = await this.lists.find(this.db, id);
    if (!list) throw new Refused(refuse('NOT_FOUND'));
    const [levels, sums, rows] = await Promise.all([
      this.port.custom.levels(this.db),
      this.lists.sums(this.db, [id]),
      this.lists.refusedOf(this.db, id, refusalsMax),
    ]);
    const members = await this.members.findMany(
      this.db,
      rows.flatMap(({ memberId }) => memberId ?? []),
    );
    const refusals = rows.map(({ place, memberId, phoneMasked, refused }) => {
      const member = memberId === null ? undefined : members.get(memberId);
      const masked = member?.phone ? maskPhone(member.phone) : (phoneMasked ?? '');
      return { place, who: [member?.name ?? '', masked].join(' ').trim() || '已注销的会员', why: refused };
    });
    return { ...viewOf(list, sums.get(id), levels), refusals };
  }
}

function viewOf(
  { id, recipients, level, reason, openedAt, asked, repeated }: CouponList,
  { given, refused }: ListSum = { given: 0, refused: 0 },
  levels: readonly NamedLevel[],
): CouponListView {
  const levelName = level === null ? null : (levels.find(({ code }) => code === level)?.name ?? level);
  const waiting = asked - given - refused;
  return {
    id,
    recipients,
    levelName,
    reason,
    openedAt: openedAt.toISOString(),
    asked,
    repeated,
    given,
    refused,
    waiting,
  };
}
