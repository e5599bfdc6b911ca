import fc from 'fast-check';
import { km } from '../money';
import { isRefusal } from '../refusals';
import {
  checkOdometer,
  isPlateExchange,
  normalisePlate,
  parsePlate,
  parseSearch,
  parseVin,
  plateKind,
  plateSuffixes,
  plateText,
  vinCheckDigit,
} from './index';
import type { Plate } from './index';

describe('plates', () => {
  test.each([
    ['川A·8K2M7', '川A8K2M7', 'ordinary', '川A', '8K2M7'],
    ['川a.8k2m7', '川A8K2M7', 'ordinary', '川A', '8K2M7'],
    [' 京 N-00A12 ', '京N00A12', 'ordinary', '京N', '00A12'],
    ['川Ａ８Ｋ２Ｍ７', '川A8K2M7', 'ordinary', '川A', '8K2M7'],
    ['川A·D80926', '川AD80926', 'newEnergySmall', '川A', 'D80926'],
    ['粤BFA1234', '粤BFA1234', 'newEnergySmall', '粤B', 'FA1234'],
    ['沪A12345D', '沪A12345D', 'newEnergyLarge', '沪A', '12345D'],
    ['川A1234挂', '川A1234挂', 'trailer', '川A', '1234挂'],
    ['川A1234学', '川A1234学', 'learner', '川A', '1234学'],
    ['川A1234警', '川A1234警', 'police', '川A', '1234警'],
    ['粤Z·A123港', '粤ZA123港', 'hongkong', '粤Z', 'A123港'],
    ['粤Z·A123澳', '粤ZA123澳', 'macau', '粤Z', 'A123澳'],
    ['沪A·0023领', '沪A0023领', 'consulate', '沪A', '0023领'],
    ['使·224578', '使224578', 'embassy', '使', '224578'],
    ['224578使', '224578使', 'embassy', '', '224578使'],
    ['川X0119应急', '川X0119应急', 'emergency', '川X', '0119应急'],
    ['WJ川12345', 'WJ川12345', 'military', 'WJ川', '12345'],
    ['VA·12345', 'VA12345', 'military', 'VA', '12345'],
    ['民航·A1234', '民航A1234', 'civilAviation', '民航', 'A1234'],
    ['川A12345临', '川A12345临', 'temporary', '川A', '12345临'],
  ])('%s is kept as %s, %s', (typed, stored, kind, prefix, rest) => {
    expect(parsePlate(typed)).toBe(stored);
    expect(plateKind(stored)).toBe(kind);
    expect(plateText(stored)).toEqual({ prefix, rest });
  });

  test.each([
    ['one sign short', '川A8K2M'],
    ['one sign long', '川A8K2M71'],
    ['no region letter', '川88K2M7'],
    ['I in the serial', '川A8I2M7'],
    ['O in the serial', '川A8O2M7'],
    ['no such province', '国A8K2M7'],
    ['new energy without its letter', '川A123456'],
    ['Hong Kong on another region', '川A1234港'],
    ['tags', '<b>川A8K2M7</b>'],
    ['an emoji', '川A8K2M🚗'],
    ['Arabic digits of another script', '川A١٢٣٤٥'],
  ])('%s is refused', (_, text) => {
    expect(parsePlate(text)).toMatchObject({ refused: 'PLATE_INVALID' });
  });

  test.each([
    [null, '川A8K2M7', false],
    [null, '川A12345临', false],
    ['川A12345临', '川A8K2M7', false],
    ['川A12345临', '川A12345临', false],
    ['川A12345临', '川A54321临', true],
    ['川A8K2M7', '川A8K2M7', false],
    ['川A8K2M7', '川AD80926', true],
    ['川A8K2M7', '川A12345临', true],
  ])('from %s to %s is an exchange: %s', (before, after, exchange) => {
    expect(isPlateExchange(before, after as Plate)).toBe(exchange);
  });

  test('no plate yet is not a mistake', () => {
    expect([parsePlate(''), parsePlate(' · ')]).toEqual([null, null]);
    expect([plateKind(null), plateKind('')]).toEqual(['none', 'none']);
    expect(() => plateKind('nonsense')).toThrow(RangeError);
  });

  test('normalising twice changes nothing, whatever was typed', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('川Aａ8８·.-－ ②㍻\u0308éﬁⅧ')) }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalisePlate(text);
        expect(normalisePlate(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('separators never make a difference', () => {
    const separator = fc.constantFrom('', '·', '.', '-', ' ', '•', '\u3000', '－');
    const serial = fc.string({
      unit: fc.constantFrom(...Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')),
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(serial, separator, separator, (rest, one, other) => {
        expect(parsePlate(`川${one}A${other}${rest.toLowerCase()}`)).toBe(`川A${rest}`);
      }),
    );
  });
});

describe('search', () => {
  const nothing = { platePart: null, phone: null, phoneTail: null, namePart: null, oldCard: null };

  test('any part of three signs is a prefix of some stored suffix', () => {
    const plate = '川AD80926';
    expect(plateSuffixes(plate)).toEqual(['川AD80926', 'AD80926', 'D80926', '80926', '0926', '926']);
    const start = fc.integer({ min: 0, max: plate.length - 3 });
    fc.assert(
      fc.property(start, fc.nat(), (from, more) => {
        const part = plate.slice(from, from + 3 + (more % (plate.length - from - 2)));
        expect(plateSuffixes(plate).some((suffix) => suffix.startsWith(part))).toBe(true);
      }),
    );
  });

  test.each([
    ['8k2', { ...nothing, platePart: '8K2', oldCard: '8K2' }],
    ['川A·8K', { ...nothing, platePart: '川A8K', oldCard: '川A·8K' }],
    ['12345', { ...nothing, platePart: '12345', oldCard: '12345' }],
    ['5678', { ...nothing, platePart: '5678', phoneTail: '5678', oldCard: '5678' }],
    ['VIP-00 88', { ...nothing, platePart: 'VIP0088', oldCard: 'VIP0088' }],
    ['储值-0088', { ...nothing, oldCard: '储值0088' }],
    ['008', { ...nothing, platePart: '008', oldCard: '8' }],
    ['１３８ 1234 5678', { ...nothing, phone: '13812345678', oldCard: '13812345678' }],
    ['+8613812345678', { ...nothing, phone: '13812345678', oldCard: '+8613812345678' }],
    ['林知远', { ...nothing, namePart: '林知远' }],
    ['云飞', { ...nothing, namePart: '云飞' }],
    ['Lin', { ...nothing, platePart: 'LIN', namePart: 'Lin' }],
    ['使224', { ...nothing, platePart: '使224', oldCard: '使224' }],
    ['24挂', { ...nothing, platePart: '24挂', oldCard: '24挂' }],
  ])('%s is looked for as what it may be', (text, query) => {
    expect(parseSearch(text)).toEqual(query);
  });

  test.each(['', ' ', '川', '川A', 'A', '12', '林', 'WJ川', '%%', '___', '···'])(
    '%p is too little to look for',
    (text) => {
      expect(parseSearch(text)).toMatchObject({ refused: 'SEARCH_TOO_SHORT' });
    },
  );
});

describe('VIN', () => {
  const withCheckDigit = (vin: string) => vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9);

  test('the worked example of the standard has X in place 9', () => {
    expect(vinCheckDigit('1M8GDM9A_KP042788'.replace('_', '0'))).toBe('X');
    expect(parseVin('1m8gdm9axkp042788')).toEqual({ kind: 'vin', text: '1M8GDM9AXKP042788', doubtful: false });
    expect(parseVin('11111111111111111')).toMatchObject({ doubtful: false });
  });

  test('a wrong check digit is an error for L and 1 to 5, a doubt elsewhere', () => {
    for (const region of 'L12345') {
      const sound = withCheckDigit(`${region}SVAM4187C2184841`.slice(0, 17));
      const wrong = sound.slice(0, 8) + (sound.charAt(8) === '0' ? '1' : '0') + sound.slice(9);
      expect(isRefusal(parseVin(sound))).toBe(false);
      expect(parseVin(wrong)).toMatchObject({ refused: 'VIN_INVALID', details: { because: '第 9 位校验码不符' } });
    }
    expect(parseVin('WVWZZZ1JZXW000001')).toMatchObject({ kind: 'vin', doubtful: true });
  });

  test('any one changed digit of a Chinese VIN is noticed', () => {
    const sound = withCheckDigit('LSVAM4180C2184841');
    const elsewhere = fc.integer({ min: 11, max: 16 });
    fc.assert(
      fc.property(elsewhere, fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digit = (Number(sound.charAt(place)) + step) % 10;
        const changed = sound.slice(0, place) + String(digit) + sound.slice(place + 1);
        expect(isRefusal(parseVin(changed))).toBe(true);
      }),
    );
  });

  test.each([
    '',
    'LSVAM4187C218484',
    'LSVAM4187C21848411',
    'LSVAM4187C218484I',
    'LSVAM4187O2184841',
    '川SVAM4187C2184841',
  ])('%p is no VIN', (text) => {
    expect(parseVin(text)).toMatchObject({ refused: 'VIN_INVALID' });
  });

  test('an old car keeps its frame number, when somebody says it is one', () => {
    expect(parseVin('BJ212-00417', true)).toEqual({ kind: 'frameNumber', text: 'BJ21200417', doubtful: false });
    expect(parseVin('BJ212-00417')).toMatchObject({ refused: 'VIN_INVALID' });
  });
});

describe('odometer', () => {
  test('it rises or stays', () => {
    expect(checkOdometer(48_260, km(48_000), null)).toBe(48_260);
    expect(checkOdometer(48_000, km(48_000), null)).toBe(48_000);
    expect(checkOdometer(0, null, null)).toBe(0);
  });

  test('it falls only with a reason', () => {
    expect(checkOdometer(47_999, km(48_000), ' ')).toMatchObject({
      refused: 'ODOMETER_FALLS',
      details: { lastKm: 48_000 },
    });
    expect(checkOdometer(12, km(48_000), '更换仪表')).toBe(12);
  });

  test.each([-1, 0.5, Number.NaN, 1e308, 3_000_001])('%p is no reading', (reading) => {
    expect(checkOdometer(reading, null, '更换仪表')).toMatchObject({ refused: 'ODOMETER_INVALID' });
  });
});
