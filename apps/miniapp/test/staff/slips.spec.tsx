import { fireEvent, screen } from '@testing-library/react';
import { cardRefundPaper } from '../../src/card/card-refund-paper';
import type { CardRefund } from '../../src/card/card-refund-words';
import { givenBackPaper } from '../../src/owner/package/given-back-paper';
import { paperText } from '../../src/shell/paper/paper-row';
import StaffCardRefundPage from '../../src/staff/card-refund/index';
import { topUpPaper } from '../../src/staff/top-up/top-up-paper';
import { freshPhone, open } from '../owner/a-phone';
import { aTill, cardId, memberId } from './a-till';

beforeEach(() => {
  freshPhone();
  window.print = jest.fn();
});
afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  jest.useRealTimers();
});

const topUp: Parameters<typeof topUpPaper>[0] = {
  ...{ id: '01JDTOPUP00000000000000001', receiptNumber: 'T261121-0001-001', state: 'done', memberId, cardId },
  ...{
    memberName: '林知远',
    amountFen: 50_000,
    bonusFen: 3_000,
    method: 'cash',
    receivedFen: 60_000,
    changeFen: 10_000,
  },
  ...{ by: '陈可', approvedBy: null, at: '2026-11-21T02:33:00.000Z', balanceAfterFen: 388_600 },
  ...{ mayUndo: true, mayDecide: false },
};
const till = { merchantName: '正衡车坊', shopName: '青羊店' };

test('a top-up on paper says what was paid, given and handed back, and what is on the card then', () => {
  const rows = paperText(topUpPaper(topUp, till)).split('\n');
  expect(rows).toEqual(
    expect.arrayContaining([
      '青羊店 充值凭条',
      '充值本金  ¥500.00',
      '赠送  ¥30.00',
      '找零  ¥100.00',
      '充后余额  ¥3,886.00',
      '已到账',
    ]),
  );
  const undone = paperText(topUpPaper({ ...topUp, state: 'undone' }, till));
  expect(undone).toContain('已撤销，卡里已扣回，款已当面退回');
  expect(undone).not.toContain('充后余额');
});

const refund: CardRefund = {
  ...{ id: '01JDREFUND0000000000000001', cardId, cardTail: '6208', memberId, memberName: '林知远', state: 'paying' },
  ...{ totalFen: 30_450, bonusFen: 10_150, reason: '搬家了', shopName: '青羊店', askedAt: '2026-11-20T02:00:00.000Z' },
  ...{ askedBy: null, decidedBy: '苏明', decidedAt: '2026-11-21T02:00:00.000Z', decision: null },
  ...{ closesCard: false, cardClosed: false, mayDecide: false },
  lines: [
    {
      ...{ lotId: '01JDLOT0000000000000000001', title: '充 3,000 送 1,000', paidFen: 300_000, bonusGivenFen: 100_000 },
      ...{ principalUsedFen: 269_550, refundFen: 30_450, bonusForfeitFen: 10_150, elsewhereFen: 0 },
      ...{ route: 'byHand', payout: 'due', paidMethod: null, paidReference: null, paidAt: null, paidBy: null },
    },
  ],
};

test('a card refund on paper has its arithmetic, where its money is, and who asked and decided', () => {
  const rows = paperText(cardRefundPaper(refund, '正衡车坊')).split('\n');
  expect(rows).toEqual(
    expect.arrayContaining([
      '退款金额  ¥304.50',
      '作废赠送金  ¥101.50',
      '  当时充值  ¥3,000.00',
      '  已用本金  ¥2,695.50',
      '  作废赠送金  ¥101.50',
      '会员签字  ____________',
      '  等门店付款',
      '申请  本人手机 2026-11-20 10:00',
    ]),
  );
  expect(paperText(cardRefundPaper({ ...refund, state: 'declined' }, '正衡车坊'))).not.toContain('等门店付款');
});

test('a service card that went back says what was used and by which ways the rest came', () => {
  const text = paperText(
    givenBackPaper(
      {
        ...{ name: '洗车十次卡', at: '2026-11-21T03:04:05.000Z', priceFen: 30_000, valueFen: 21_000, moneyFen: 21_000 },
        ...{ bonusFen: 0, reason: '搬家了', payOut: null, elsewhereFen: 0 },
        lines: [{ serviceId: 'S1', serviceName: '标准洗车', granted: 10, used: 3, usedFen: 9_000 }],
        legs: [{ kind: 'cash', label: '现金', amountFen: 21_000 }],
      } as Parameters<typeof givenBackPaper>[0],
      '正衡车坊',
    ),
  );
  for (const part of ['标准洗车 用了 3 次  −¥90.00', '退款金额  ¥210.00', '现金（当面退给您）  ¥210.00'])
    expect(text).toContain(part);
});

test('the statement of a card refund is printed from its page', async () => {
  aTill(() => refund, 'shopManager');
  await open(<StaffCardRefundPage />, { id: refund.id });
  fireEvent.click(screen.getByTestId('card-refund-print'));
  fireEvent.click(screen.getByTestId('print'));
  expect(document.getElementById('printed-receipt')?.textContent).toContain('退款金额¥304.50');
  expect(window.print).toHaveBeenCalledTimes(1);
});
