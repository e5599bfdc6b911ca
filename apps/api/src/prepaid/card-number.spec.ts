import { cardNumberOf, isCardNumber } from './card-number';

const ids = Array.from({ length: 200 }, (_, n) => `01JD4ZK3V8R4Q1M6Y6R0A1${String(n).padStart(4, '0')}`);

test('a card number has 16 digits and checks itself', () => {
  for (const id of ids) expect(isCardNumber(cardNumberOf(id))).toBe(true);
  expect(new Set(ids.map(cardNumberOf)).size).toBe(ids.length);
  expect(cardNumberOf(ids[0] ?? '')).toBe(cardNumberOf(ids[0] ?? ''));
});

test('one digit mistyped, or two neighbours swapped, is seen', () => {
  const number = cardNumberOf(ids[7] ?? '');
  for (let place = 0; place < 16; place += 1) {
    const wrong = String((Number(number[place]) + 1) % 10);
    expect(isCardNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
  }
  const [a = '', b = ''] = number.slice(4, 6);
  // Luhn can't tell 09 from 90.
  if (a !== b && !['09', '90'].includes(a + b))
    expect(isCardNumber(number.slice(0, 4) + b + a + number.slice(6))).toBe(false);
});

test.each(['', '123', '906128430751620a', '90612843075162080'])('%p is no card number', (text) => {
  expect(isCardNumber(text)).toBe(false);
});
