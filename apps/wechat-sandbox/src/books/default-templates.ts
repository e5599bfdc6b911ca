import type { Template } from './records';

const template = (id: string, title: string, action: string, rows: Record<string, string>): Template => ({
  id,
  title,
  action,
  rows: Object.entries(rows).map(([key, label]) => ({ key, label })),
});

/** The subscribe templates that the demo's mini-program has; more are added through the control plane. */
export const defaultTemplates: Template[] = [
  template('SANDBOX_CARD_DEBIT', '储值卡扣款提醒', '查看这笔流水', {
    thing1: '项目',
    amount2: '扣款',
    amount3: '余额',
    time4: '时间',
    thing5: '门店',
  }),
  template('SANDBOX_CARD_TOP_UP', '充值成功通知', '查看储值卡', {
    amount1: '充值',
    amount2: '赠送',
    amount3: '余额',
    time4: '时间',
    thing5: '门店',
  }),
  template('SANDBOX_CARD_REFUND', '退款到账通知', '查看这笔流水', {
    thing1: '项目',
    amount2: '退款',
    amount3: '余额',
    time4: '时间',
    thing5: '说明',
  }),
  template('SANDBOX_PAYMENT', '付款成功通知', '查看小票', {
    thing1: '项目',
    amount2: '金额',
    time3: '时间',
    thing4: '门店',
  }),
  template('SANDBOX_ACCOUNT', '账户变动提醒', '进入查看', {
    thing1: '事项',
    time2: '时间',
    thing3: '说明',
  }),
];
