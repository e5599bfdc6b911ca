import { isRefusal } from '../refusals';
import { moveTo, paymentOrderStates, refundStates, saleStates, settlementStates, statesBefore } from './index';

test.each([
  ['created', 'awaiting'],
  ['awaiting', 'paid'],
  ['awaiting', 'closed'],
] as const)('a payment order may go from %s to %s', (from, to) => {
  expect(moveTo(paymentOrderStates, from, to)).toBe(to);
});

test('a paid order stays paid and a closed one closed, whatever arrives later', () => {
  for (const to of ['created', 'awaiting', 'paid', 'closed'] as const) {
    expect(moveTo(paymentOrderStates, 'paid', to)).toMatchObject({
      refused: 'STATE_CHANGED',
      details: { state: 'paid' },
    });
    expect(isRefusal(moveTo(paymentOrderStates, 'closed', to))).toBe(true);
  }
});

test('an abnormal refund stays open, a finished one does not', () => {
  expect(moveTo(refundStates, 'abnormal', 'succeeded')).toBe('succeeded');
  expect(isRefusal(moveTo(refundStates, 'succeeded', 'abnormal'))).toBe(true);
});

test('only what was captured can be reversed, and once', () => {
  expect(statesBefore(settlementStates, 'reversed')).toEqual(['captured']);
  expect(isRefusal(moveTo(settlementStates, 'reversed', 'reversed'))).toBe(true);
  expect(isRefusal(moveTo(settlementStates, 'released', 'captured'))).toBe(true);
});

test('a sale whose payment is awaited can be neither cancelled nor settled twice', () => {
  expect(isRefusal(moveTo(saleStates, 'held', 'cancelled'))).toBe(true);
  expect(statesBefore(saleStates, 'settled')).toEqual(['open', 'held']);
});

test('every state named as a target is a state of its table', () => {
  for (const table of [paymentOrderStates, refundStates, settlementStates, saleStates]) {
    const states = Object.keys(table);
    const targets = (Object.values(table) as readonly (readonly string[])[]).flat();
    expect(targets.every((state) => states.includes(state))).toBe(true);
  }
});
