import type { InvoiceView } from '@cheyou/contracts';
import type { Tone } from '@/ui/tag';

type Stand = InvoiceView['state'];

/** How an invoice stands, in a word. */
export const invoiceStand: Readonly<Record<Stand, { word: string; tone: Tone }>> = {
  requested: { word: '待开票', tone: 'watch' },
  issued: { word: '已开票', tone: 'good' },
  redNeeded: { word: '待红冲', tone: 'urgent' },
  redIssued: { word: '已红冲', tone: 'grey' },
  refused: { word: '已退回', tone: 'urgent' },
  withdrawn: { word: '已撤回', tone: 'grey' },
  lapsed: { word: '已结束', tone: 'grey' },
};
