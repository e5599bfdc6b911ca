import { cpus, totalmem } from 'node:os';
import type { Line } from './measure';

/** The table as it also stands in this folder's README. */
export function printTable(lines: readonly Line[]): void {
  const rows = lines.map((line) => {
    const reach = 'atLeast' in line.reach ? `≥ ${String(line.reach.atLeast)}` : `≤ ${String(line.reach.atMost)}`;
    const { what, ours, floor, load } = line;
    return [what, ours, floor, line.ratio.toFixed(2), reach, reached(line) ? 'yes' : 'NO', load];
  });
  const all = [['what', 'ours', 'floor', 'ratio', 'reach', 'reached', 'load'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const text = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  console.log(['', machine(), '', text(head), rule, ...body.map(text), ''].join('\n'));
}

export const reached = ({ ratio, reach }: Line): boolean =>
  'atLeast' in reach ? ratio >= reach.atLeast : ratio <= reach.atMost;

function machine(): string {
  const processors = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${String(processors.length)} × ${processors[0]?.model ?? 'unknown'}, ${memory}, Node ${process.versions.node}`;
}
