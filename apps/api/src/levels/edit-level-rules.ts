import { Injectable } from '@nestjs/common';
import { fen, refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { LevelStore, type LevelsInForce } from './level.store';
import type { LevelRulesInput } from './levels.dto';

/** Puts new levels in force; whoever they reach has them at once, on sales whose lines are written from then on. */
@Injectable()
export class EditLevelRules {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: LevelStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused VERSION_CHANGED when somebody else changed them meanwhile. */
  run(actor: StaffCaller, { version, windowMonths, levels, reason }: LevelRulesInput): Promise<LevelsInForce> {
    return this.unit.run(async (tx) => {
      const before = await this.store.inForce(tx);
      const rules = levels.map((level) => ({
        ...level,
        spendFen: level.spendFen === null ? null : fen(level.spendFen),
      }));
      const after: LevelsInForce = { version: version + 1, windowMonths, levels: rules };
      const by = { staffId: actor.staff.staffId, reason, at: this.clock.now() };
      if (before.version !== version || !(await this.store.add(tx, after, by)))
        throw new Refused(refuse('VERSION_CHANGED', { version: before.version }));
      await this.actLog.write(tx, {
        actor,
        act: 'levelRules.edit',
        subject: { kind: 'levelRules', id: String(after.version) },
        reason,
        facts: { before: before.levels, after: after.levels },
      });
      return after;
    });
  }
}
