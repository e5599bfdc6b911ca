/** A subscribe template of the mini-program by what it tells; people accept and use up messages by this name. */
export type TemplateKind = 'cardDebit' | 'cardTopUp' | 'cardRefund' | 'payment' | 'account';

/** Where a field takes its text: a fact by one of its labels, the notice's title or its time. */
type Source = { readonly facts: readonly string[] } | 'title' | 'time';

export interface MessageTemplate {
  readonly kind: TemplateKind;
  readonly title: string;
  /** The template's id in the sandbox, and the setting that names it elsewhere. */
  readonly sandboxId: string;
  readonly setting: string;
  /** Field keys as the template has them; the first source that has a text fills the field. */
  readonly fields: Readonly<Record<string, readonly Source[]>>;
}

const facts = (...labels: string[]): Source => ({ facts: labels });
const project: readonly Source[] = [facts('项目'), 'title'];
const balance: readonly Source[] = [facts('余额', '卡内余额', '余额（含赠送）')];
const shop: readonly Source[] = [facts('门店')];

export const messageTemplates: readonly MessageTemplate[] = [
  {
    kind: 'cardDebit',
    title: '储值卡扣款提醒',
    sandboxId: 'SANDBOX_CARD_DEBIT',
    setting: 'WECHAT_TEMPLATE_CARD_DEBIT',
    fields: {
      thing1: project,
      amount2: [facts('扣款', '扣款金额', '卡内扣款')],
      amount3: balance,
      time4: ['time'],
      // What else a bill took weighs more than where.
      thing5: [facts('另用'), ...shop],
    },
  },
  {
    kind: 'cardTopUp',
    title: '充值成功通知',
    sandboxId: 'SANDBOX_CARD_TOP_UP',
    setting: 'WECHAT_TEMPLATE_CARD_TOP_UP',
    fields: {
      amount1: [facts('充值', '充值金额')],
      amount2: [facts('赠送', '赠送金额')],
      amount3: balance,
      time4: ['time'],
      thing5: shop,
    },
  },
  {
    kind: 'cardRefund',
    title: '退款到账通知',
    sandboxId: 'SANDBOX_CARD_REFUND',
    setting: 'WECHAT_TEMPLATE_CARD_REFUND',
    fields: {
      thing1: project,
      amount2: [facts('退款', '退款金额', '退回金额')],
      amount3: balance,
      time4: ['time'],
      thing5: [facts('说明', '原因', '明细', '门店')],
    },
  },
  {
    kind: 'payment',
    title: '付款成功通知',
    sandboxId: 'SANDBOX_PAYMENT',
    setting: 'WECHAT_TEMPLATE_PAYMENT',
    fields: {
      thing1: project,
      amount2: [facts('金额', '消费金额', '付款金额', '实付')],
      time3: ['time'],
      thing4: shop,
    },
  },
  {
    kind: 'account',
    title: '账户变动提醒',
    sandboxId: 'SANDBOX_ACCOUNT',
    setting: 'WECHAT_TEMPLATE_ACCOUNT',
    fields: {
      thing1: ['title'],
      time2: ['time'],
      thing3: [facts('说明', '退款', '退回金额', '消费金额', '金额', '充值', '项目'), 'title'],
    },
  },
];
