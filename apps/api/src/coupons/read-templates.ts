import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { CouponCodeStore } from './coupon-code.store';
import type { CouponTemplate, TemplateRules } from './coupon-template';
import { CouponTemplateStore, type TemplateFigures } from './coupon-template.store';
import type {
  CouponCodePageView,
  CouponRules,
  CouponTemplateVersionView,
  CouponTemplateView,
} from './coupon-templates.dto';
import { scopeView } from './coupon-view';
import { MissedStore, type Missed } from './occasions/missed.store';

/** What staff read of templates: the rules, how they came, what was issued and used of them. */
@Injectable()
export class ReadTemplates {
  constructor(
    private readonly db: Db,
    private readonly templates: CouponTemplateStore,
    private readonly codes: CouponCodeStore,
    private readonly missed: MissedStore,
  ) {}

  async all(): Promise<CouponTemplateView[]> {
    const templates = await this.templates.all(this.db);
    const ids = templates.map(({ id }) => id);
    const [figures, missed] = await Promise.all([
      this.templates.figures(this.db, ids),
      this.missed.ofTemplates(this.db, ids),
    ]);
    return templates.map((template) => templateView(template, missed, figures.get(template.id)));
  }

  /** @throws Refused NOT_FOUND. */
  async one(id: string): Promise<CouponTemplateView> {
    const template = await this.templates.find(this.db, id);
    if (!template) throw new Refused(refuse('NOT_FOUND'));
    const [figures, missed] = await Promise.all([
      this.templates.figures(this.db, [id]),
      this.missed.ofTemplates(this.db, [id]),
    ]);
    return templateView(template, missed, figures.get(id));
  }

  /** Each version with who made it and why, newest first. @throws Refused NOT_FOUND. */
  async versions(id: string): Promise<CouponTemplateVersionView[]> {
    const versions = await this.templates.versionsOf(this.db, id);
    if (versions.length === 0) throw new Refused(refuse('NOT_FOUND'));
    return versions.map(({ version, rules, changedBy, reason, changedAt }) => ({
      ...rulesView(rules),
      version,
      staffId: changedBy,
      reason,
      changedAt: changedAt.toISOString(),
    }));
  }

  /** The codes of a template, newest first. @throws Refused NOT_FOUND. */
  async codesOf(id: string, page: { cursor: string | null; limit: number }): Promise<CouponCodePageView> {
    if (!(await this.templates.find(this.db, id))) throw new Refused(refuse('NOT_FOUND'));
    const rows = await this.codes.page(this.db, id, { before: page.cursor, limit: page.limit + 1 });
    const items = rows.slice(0, page.limit);
    return {
      items: items.map(({ code, couponId, madeAt }) => ({
        code,
        used: couponId !== null,
        madeAt: madeAt.toISOString(),
      })),
      nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null,
    };
  }
}

function templateView(
  { id, version, state, rules, issued, issuedFen }: CouponTemplate,
  missed: readonly Missed[],
  { used, revoked }: TemplateFigures = { used: 0, revoked: 0 },
): CouponTemplateView {
  const { totalMax, budgetFen } = rules;
  return {
    ...rulesView(rules),
    id,
    version,
    state,
    issued,
    issuedFen,
    used,
    revoked,
    left: totalMax === null ? null : totalMax - issued,
    budgetLeftFen: budgetFen === null ? null : budgetFen - issuedFen,
    missed: missed
      .filter(({ templateId }) => templateId === id)
      .map(({ refused, count, lastAt }) => ({ refused, count, lastAt: lastAt.toISOString() })),
  };
}

const rulesView = (rules: TemplateRules): CouponRules => ({ ...rules, scope: scopeView(rules.scope) });
