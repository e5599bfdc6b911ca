import type { PaperRow } from './paper-row';

/** A roll of a receipt printer, or a sheet. */
export type PaperSize = '58mm' | 'A4';

/**
 * Prints rows by the browser: they are laid beside the app, the app is left out of the print, and the page takes the paper's size. A roll
 * has no length, so its page is as long as what is on it.
 */
export function printPaper(rows: readonly PaperRow[], size: PaperSize): void {
  document.getElementById(rootId)?.remove();
  const root = element('div', `c-paper c-paper-${size}`);
  root.id = rootId;
  root.append(...rows.map(elementOf));
  document.body.append(root);
  const style = document.createElement('style');
  // Painted first: how long it is depends on it.
  style.textContent = paint;
  root.append(style);
  style.textContent = `${paint}${pageRule(size, root.getBoundingClientRect().height)}${onlyPaper}`;
  window.addEventListener(
    'afterprint',
    () => {
      root.remove();
    },
    { once: true },
  );
  window.print();
}

const rootId = 'printed-receipt';
const mmOfPx = (px: number): number => Math.ceil((px / 96) * 25.4);

function pageRule(size: PaperSize, heightPx: number): string {
  return size === 'A4'
    ? '@page { size: A4; margin: 18mm; }'
    : `@page { size: 58mm ${String(mmOfPx(heightPx) + 4)}mm; margin: 0; }`;
}

function elementOf(row: PaperRow): HTMLElement {
  switch (row.kind) {
    case 'rule':
      return element('hr', 'c-paper-rule');
    case 'head':
    case 'words':
      return element('p', `c-paper-${row.kind}`, row.text);
    case 'sign':
      return element('div', 'c-paper-sign', row.left);
    case 'pair':
    case 'sum':
    case 'under': {
      const line = element('div', `c-paper-${row.kind}`);
      line.append(element('span', 'c-paper-left', row.left), element('span', 'c-paper-right', row.right));
      return line;
    }
  }
}

/** Texts are set as texts: what a person typed is never read as markup. */
function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Black on white, figures of one width, real millimetres. On the screen it lies outside, so that it can be measured. */
const paint = `
.c-paper { box-sizing: border-box; background: #fff; color: #000; font-family: system-ui, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; line-height: 1.45; }
.c-paper-58mm { width: 58mm; padding: 3mm 5mm 2mm; font-size: 3mm; }
.c-paper-A4 { width: 174mm; font-size: 4mm; line-height: 1.7; }
.c-paper p { margin: 0; text-align: center; }
.c-paper .c-paper-head { font-size: 1.45em; font-weight: 600; }
.c-paper-rule { border: 0; border-top: 1px dashed #000; margin: 0.7em 0; }
.c-paper-pair, .c-paper-sum, .c-paper-under { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1em; break-inside: avoid; }
.c-paper-right { margin-left: auto; font-family: ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace; font-variant-numeric: tabular-nums; }
.c-paper-sum { font-size: 1.25em; font-weight: 600; }
.c-paper-under { padding-left: 1em; font-size: 0.92em; }
.c-paper-sign { display: flex; align-items: flex-end; gap: 1em; height: 3.4em; margin-bottom: 0.7em; break-inside: avoid; }
.c-paper-sign::after { content: ''; flex: 1; border-bottom: 1px solid #000; }
@media screen { .c-paper { position: absolute; left: -10000px; top: 0; } }
`;

const onlyPaper = `
@media print {
  body > *:not(#${rootId}) { display: none !important; }
  html, body { height: auto !important; min-height: 0 !important; overflow: visible !important; background: #fff !important; margin: 0 !important; }
}
`;
