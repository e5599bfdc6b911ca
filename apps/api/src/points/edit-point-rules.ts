import { Injectable } from '@nestjs/common';
import { refuse, type PointRules, type PointsLapse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { PointRulesStore, type RulesInForce } from './point-rules.store';
import type { PointRulesInput } from './points.dto';

/** Puts new rules in force from now on; what was earned before keeps its lapse. */
@Injectable()
export class EditPointRules {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: PointRulesStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused VERSION_CHANGED when somebody else changed them meanwhile. */
  run(actor: StaffCaller, { version, reason, lapse, ...numbers }: PointRulesInput): Promise<RulesInForce> {
    return this.unit.run(async (tx) => {
      const before = await this.store.inForce(tx);
      const rules: PointRules = { ...numbers, version: version + 1, lapse: lapseFrom(lapse) };
      const after = { version: version + 1, rules };
      const by = { staffId: actor.staff.staffId, reason, at: this.clock.now() };
      if (before.version !== version || !(await this.store.add(tx, after, by)))
        throw new Refused(refuse('VERSION_CHANGED', { version: before.version }));
      await this.actLog.write(tx, {
        actor,
        act: 'pointRules.edit',
        subject: { kind: 'pointRules', id: String(after.version) },
        reason,
        facts: { before: before.rules, after: rules },
      });
      return after;
    });
  }
}

function lapseFrom({ kind, length = 1 }: PointRulesInput['lapse']): PointsLapse {
  switch (kind) {
    case 'rolling':
      return { kind, months: length };
    case 'yearEnd':
      return { kind, years: length };
    case 'never':
      return { kind };
  }
}
