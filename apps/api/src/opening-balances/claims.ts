import { Injectable } from '@nestjs/common';
import { PersonalData } from '../platform/personal-data';
import type { Asked } from './asked-again';
import { hasMoney } from './reading';

/** What a row asks for, under names that say nothing without the key: the same in every file, so that a corrected table adds no row twice. */
@Injectable()
export class Claims {
  constructor(private readonly personalData: PersonalData) {}

  of({ row, shopId, serviceIds }: Asked): string[] {
    const person = row.phone ?? row.plates[0] ?? '';
    const key = (what: string): string =>
      this.personalData.blindIndex('opening', [shopId, person, row.cardNumber ?? '', what].join('\n'));
    return [...(hasMoney(row) ? [key('money')] : []), ...serviceIds.map((id) => key(`uses:${id}`))];
  }
}
