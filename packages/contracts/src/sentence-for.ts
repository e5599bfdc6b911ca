import { fen, labourText, yuanText } from '@cheyou/domain';
import type { RefusalCode } from '@cheyou/domain';
import { sentences } from './sentences';

/** The Chinese sentence of a refusal with its details filled in; details that are missing take their part of the sentence along. */
export function sentenceFor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): string {
  return fillIn(sentences[code], details);
}

/** Fills `{name}` from the details; a part in square brackets is left out when one of its details is missing. */
export function fillIn(template: string, details: Readonly<Record<string, unknown>>): string {
  // One pass: what a detail brings along is never looked at for places to fill.
  return template.replace(/\[([^\]]*)\]|\{\w+\}/g, (found, part: string | undefined) => {
    if (part === undefined) return fillPlain(found, details);
    const complete = namesIn(part).every((name) => textOf(name, details[name]) !== null);
    return complete ? fillPlain(part, details) : '';
  });
}

/** The names a template asks for. */
export function namesIn(template: string): string[] {
  return (template.match(/\{\w+\}/g) ?? []).map((name) => name.slice(1, -1));
}

function fillPlain(part: string, details: Readonly<Record<string, unknown>>): string {
  return part.replace(/\{(\w+)\}/g, (_, name: string) => textOf(name, details[name]) ?? '');
}

function textOf(name: string, value: unknown): string | null {
  if (typeof value === 'number') {
    if (name === 'seconds') return waitText(value);
    if (name.endsWith('Tenths')) return labourText(value);
    return name.endsWith('Fen') ? yuanText(fen(value)) : String(value);
  }
  if (typeof value !== 'string' || value === '') return null;
  return name === 'state' ? (stateWords[value] ?? null) : value;
}

function waitText(seconds: number): string {
  if (seconds < 60) return `${String(seconds)} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${String(minutes)} 分钟` : `${String(Math.ceil(minutes / 60))} 小时`;
}

/** How a thing stands, in words; a state that has none is left out of the sentence. */
const stateWords: Readonly<Record<string, string>> = {
  accepted: '对方已经接收',
  active: '可以正常使用',
  approved: '已经通过',
  cancelled: '已经取消',
  captured: '已经收款',
  closed: '已经关闭',
  declined: '已经拒绝',
  dismissed: '已经停用',
  done: '已经完成',
  expired: '已经过期',
  frozen: '已经冻结',
  held: '正在等车主付款',
  issued: '已经开票',
  lapsed: '已经随退款结束',
  lost: '已经挂失',
  redIssued: '已经红冲',
  redNeeded: '正在等红冲',
  refused: '已经退回',
  requested: '正在等开票',
  rejected: '已经驳回',
  released: '已经取消收款',
  resolved: '已经处理',
  reversed: '已经反结账',
  settled: '已经结算',
  undone: '已经撤销',
  waiting: '正在等复核',
  withdrawn: '已经撤回',
};
