import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { StaffRoom } from '../staff';
import { differenceOf, mayAccept } from './shift-reach';
import { ShiftStore, type MoveOfCash, type Shift } from './shift.store';
import type { ShiftCountView, ShiftView } from './shifts.dto';

/** Shifts as people see them: what should be in a drawer isn't there before it was counted. */
@Injectable()
export class ShiftViews {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly staff: StaffRoom,
  ) {}

  /** @throws Refused NOT_FOUND for a shift of another shop. */
  async one(reader: Reader, actor: StaffCaller, shiftId: string): Promise<ShiftView> {
    const shift = await this.shifts.find(reader, shiftId);
    if (shift?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const [view] = await this.of(reader, actor, [shift]);
    if (!view) throw new Error('a shift without its view');
    return view;
  }

  async of(reader: Reader, actor: StaffCaller, shifts: readonly Shift[]): Promise<ShiftView[]> {
    const moves = await this.shifts.movesOf(
      reader,
      shifts.map(({ id }) => id),
    );
    const people = shifts.flatMap(({ openedBy, count, explanation, accepted }) =>
      [openedBy, count?.by, explanation?.by, accepted?.by].flatMap((one) => one ?? []),
    );
    const names = await this.staff.names(reader, [...new Set([...people, ...moves.map(({ staffId }) => staffId)])]);
    const nameOf = (id: string): string => names.get(id) ?? '';
    return shifts.map((shift) =>
      viewOf(shift, { actor, nameOf, moves: moves.filter((one) => one.shiftId === shift.id) }),
    );
  }
}

interface Around {
  readonly actor: StaffCaller;
  readonly nameOf: (id: string) => string;
  readonly moves: readonly MoveOfCash[];
}

function viewOf(shift: Shift, { actor, nameOf, moves }: Around): ShiftView {
  const { explanation, accepted } = shift;
  return {
    id: shift.id,
    state: shift.state,
    openedOn: shift.openedOn,
    openedAt: shift.openedAt.toISOString(),
    openedBy: nameOf(shift.openedBy),
    floatFen: shift.floatFen,
    moves: moves.map(({ id, kind, amountFen, reason, staffId, at }) => ({
      ...{ id, kind, amountFen, reason },
      by: nameOf(staffId),
      at: at.toISOString(),
    })),
    count: countView(shift, nameOf),
    explanation: explanation && {
      reasonCode: explanation.code,
      reason: explanation.reason,
      at: explanation.at.toISOString(),
      by: nameOf(explanation.by),
    },
    accepted: accepted && { at: accepted.at.toISOString(), by: nameOf(accepted.by) },
    mayAccept: mayAccept(shift, actor),
  };
}

function countView(shift: Shift, nameOf: Around['nameOf']): ShiftCountView | null {
  if (shift.count === null) return null;
  const { at, by, pieces, ...amounts } = shift.count;
  return {
    ...amounts,
    differenceFen: differenceOf(shift),
    pieces: [...pieces],
    at: at.toISOString(),
    by: nameOf(by),
  };
}
