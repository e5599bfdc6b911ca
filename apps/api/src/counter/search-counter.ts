import { Injectable } from '@nestjs/common';
import { parseSearch } from '@cheyou/domain';
import { Levels } from '../levels';
import { MemberSearch } from '../members';
import { Db } from '../platform/database';
import { allowed } from '../platform/http';
import { Cards } from '../prepaid';
import type { SearchResult } from './search.dto';

/** The one field of the desk: cars and members by whatever was typed, with what is on their card. */
@Injectable()
export class SearchCounter {
  constructor(
    private readonly db: Db,
    private readonly search: MemberSearch,
    private readonly cards: Cards,
    private readonly levels: Levels,
  ) {}

  /** @throws Refused SEARCH_TOO_SHORT */
  async run(typed: string): Promise<SearchResult> {
    const found = await this.search.find(this.db, allowed(parseSearch(typed)));
    const memberIds = [...new Set(found.items.flatMap(({ memberId }) => memberId ?? []))];
    const [faces, levels] = await Promise.all([
      this.cards.facesOf(this.db, memberIds),
      this.levels.ofMany(this.db, memberIds),
    ]);
    const balances = new Map<string, number>();
    for (const { memberId, balanceFen } of faces) balances.set(memberId, (balances.get(memberId) ?? 0) + balanceFen);
    const items = found.items.map((hit) => ({
      ...hit,
      levelName: levels.get(hit.memberId ?? '')?.name ?? null,
      priority: levels.get(hit.memberId ?? '')?.priority ?? false,
      cardBalanceFen: hit.memberId === null ? null : (balances.get(hit.memberId) ?? null),
    }));
    return { ...found, items };
  }
}
