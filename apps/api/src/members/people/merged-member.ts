import type { RowValues } from '../../platform/database';

/** What two rows of one person have to say about the person. */
export interface PersonRow {
  name: string | null;
  phoneSealed: Buffer | null;
  phoneIndex: string | null;
  phoneTailIndex: string | null;
  phoneVerifiedAt: Date | null;
  phoneVerifiedBy: string | null;
  unionidIndex: string | null;
  gender: string | null;
  birthOn: string | null;
  note: string | null;
  visits: number;
  lastVisitOn: string | null;
  openedShopId: string | null;
  createdAt: Date;
}

const noteMax = 500;

/** The survivor's row after a merge: its own facts first, visits added, the longer membership kept. */
export function mergedMember(into: PersonRow, from: PersonRow): RowValues {
  const phone = into.phoneIndex === null ? from : into;
  return {
    name: into.name ?? from.name,
    phone_sealed: phone.phoneSealed,
    phone_index: phone.phoneIndex,
    phone_tail_index: phone.phoneTailIndex,
    phone_verified_at: phone.phoneVerifiedAt,
    phone_verified_by: phone.phoneVerifiedBy,
    unionid_index: into.unionidIndex ?? from.unionidIndex,
    gender: into.gender ?? from.gender,
    birth_on: into.birthOn ?? from.birthOn,
    note: mergedNote(into.note, from.note),
    visits: into.visits + from.visits,
    last_visit_on: laterDay(into.lastVisitOn, from.lastVisitOn),
    opened_shop_id: into.openedShopId ?? from.openedShopId,
    created_at: into.createdAt < from.createdAt ? into.createdAt : from.createdAt,
  };
}

function mergedNote(one: string | null, other: string | null): string | null {
  const notes = [one, other].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join('\n').slice(0, noteMax);
}

function laterDay(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
