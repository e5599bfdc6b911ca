import { shopDay } from '@cheyou/domain';
import { aWorkbook, type CellWish } from '../../../test/builders/a-workbook';
import { HeadMissing, readTable, reasonText, type BalanceMeaning, type ReadRow } from './index';

const how = { meaning: 'principal' as BalanceMeaning, today: shopDay('2026-11-22'), rowsMax: 100 };
const read = (bytes: Uint8Array, more: Partial<typeof how> = {}): ReadRow[] => [
  ...readTable(bytes, { ...how, ...more }).rows,
];
const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));
/** The one row under a head of these titles. */
const one = (titles: string, cells: string): ReadRow => read(csv(titles, cells))[0] as ReadRow;
const sheetRow = (titles: string[], cells: CellWish[]): ReadRow => read(aWorkbook([titles, cells]))[0] as ReadRow;
const why = ({ reasons }: ReadRow): string[] => reasons.map(({ code }) => code);

const phone = (text: string): unknown => {
  const row = one('手机号,姓名', `${text},林知远`);
  return row.row.phone ?? why(row)[0];
};
const amount = (text: string): unknown => {
  const row = one('手机号;余额', `13800138000;${text}`);
  return why(row)[0] ?? row.row.principalFen;
};
const uses = (text: string): unknown => {
  const row = one('手机号,项目,剩余次数', `13800138000,洗车,${text}`);
  return why(row)[0] ?? row.row.uses[0]?.left ?? 0;
};
const day = (text: string): unknown => {
  const row = one('手机号,到期日期', `13800138000,${text}`);
  return why(row)[0] ?? row.row.expiresOn;
};

describe('a phone number', () => {
  test.each([
    ['13800138000', '13800138000'],
    ['13800000000.0', '13800000000'],
    ['１３８００１３８０００', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['1.3800138000E+10', '13800138000'],
    ["'13800138000", '13800138000'],
  ])('written %s is read', (text, digits) => {
    expect(phone(text)).toBe(digits);
  });

  test('that a spreadsheet rounded to 1.38E+10 is lost, and the reason says what to do', () => {
    expect(phone('1.38E+10')).toBe('PHONE_ROUNDED');
    expect(reasonText(one('手机号,姓名', '1.38E+10,林知远').reasons[0] as never)).toContain('设为文本');
  });

  test('in a cell that is a number is whole, however the number is written', () => {
    expect(sheetRow(['手机号', '姓名'], [{ number: '1.3800138E10' }, '林知远']).row.phone).toBe('13800138000');
    expect(sheetRow(['手机号', '姓名'], [{ number: '13800138000' }, '林知远']).row.phone).toBe('13800138000');
  });

  test.each(['12345', '028-85550000', '1380013800', '138001380001'])('%s is refused', (text) => {
    expect(phone(text)).toBe('PHONE_INVALID');
  });
});

describe('an amount', () => {
  test.each([
    ['304.50', 30_450],
    ['￥3,000.00', 300_000],
    ['¥ 3000元', 300_000],
    ['１２８０．５', 128_050],
    ['1280.500', 128_050],
    ['0.29', 29],
    ['', 0],
    ['-', 0],
    ['无', 0],
  ])('of %p is %i fen', (text, fen) => {
    expect(amount(text)).toBe(fen);
  });

  test.each([
    ['12.345', 'AMOUNT_DECIMALS'],
    ['0.001', 'AMOUNT_DECIMALS'],
    ['-50', 'AMOUNT_NEGATIVE'],
    ['(50.00)', 'AMOUNT_NEGATIVE'],
    ['-¥50', 'AMOUNT_NEGATIVE'],
    ['1e3', 'AMOUNT_INVALID'],
    ['1,2345', 'AMOUNT_INVALID'],
    ['一百', 'AMOUNT_INVALID'],
    ['9'.repeat(25), 'AMOUNT_INVALID'],
  ])('of %p is refused: %s', (text, code) => {
    expect(amount(text)).toBe(code);
  });

  test('in a cell is read without the noise of binary numbers, and a third decimal is none', () => {
    const inCell = (number: string): unknown => {
      const row = sheetRow(['手机号', '余额'], ['13800138000', { number }]);
      return why(row)[0] ?? row.row.principalFen;
    };
    expect(inCell('304.49999999999994')).toBe(30_450);
    expect(inCell('0.30000000000000004')).toBe(30);
    expect(inCell('1.1E3')).toBe(110_000);
    expect(inCell('12.345')).toBe('AMOUNT_DECIMALS');
  });
});

describe('the balance', () => {
  test('of a table with principal and bonus has to agree with them', () => {
    const titles = '手机号,余额,本金,赠送金额';
    expect(one(titles, '13800138000,4000,3000,1000').row).toMatchObject({ principalFen: 300_000, bonusFen: 100_000 });
    expect(one(titles, '13800138000,3000,3000,1000').row).toMatchObject({ principalFen: 300_000, bonusFen: 100_000 });
    expect(why(one(titles, '13800138000,3500,3000,1000'))).toEqual(['BALANCE_DIFFERS']);
  });

  test('without a principal means what the person says it does', () => {
    const bytes = csv('手机号,余额,赠送余额', '13800138000,4000,1000');
    expect(read(bytes)[0]?.row).toMatchObject({ principalFen: 400_000, bonusFen: 100_000 });
    expect(read(bytes, { meaning: 'withBonus' })[0]?.row).toMatchObject({ principalFen: 300_000, bonusFen: 100_000 });
    const less = csv('手机号,余额,赠送余额', '13800138000,900,1000');
    expect(read(less, { meaning: 'withBonus' }).map(why)).toEqual([['BALANCE_DIFFERS']]);
  });
});

describe('uses that are left', () => {
  test.each([
    ['8', 8],
    ['8/10', 8],
    ['8次/10次', 8],
    ['８次', 8],
    ['剩余8次', 8],
    ['8.0', 8],
    ['', 0],
    ['0/10', 0],
    ['12/10', 'COUNT_INVALID'],
    ['8.5', 'COUNT_INVALID'],
    ['-2', 'COUNT_NEGATIVE'],
    ['不限', 'COUNT_INVALID'],
  ])('written %p are %p', (text, left) => {
    expect(uses(text)).toBe(left);
  });

  test('belong to the service of their row, or to the one their column is called after', () => {
    const row = one('手机,精洗剩余次数,打蜡（轿车）次数（次）', '13800138000,8/10,3');
    expect(row.row.uses).toEqual([
      { service: '精洗', left: 8 },
      { service: '打蜡(轿车)', left: 3 },
    ]);
    expect(why(one('手机,剩余次数', '13800138000,8'))).toEqual(['SERVICE_MISSING']);
  });

  test.each([
    ['项目', '剩余次数', 'COUNT_INVALID'],
    ['姓名', '积分', 'COUNT_INVALID'],
    ['姓名', '余额', 'AMOUNT_INVALID'],
  ])('that a spreadsheet made a day of are no number: %s, %s', (title, column, code) => {
    const row = sheetRow(['手机号', title, column], ['13800138000', '洗车', { day: 46_244 }]);
    expect(why(row)).toEqual([code]);
    expect(row.reasons.map(reasonText).join()).toContain('2026-08-10');
  });

  test('points are whole', () => {
    expect(one('手机,积分', '13800138000,"1,200"').row.points).toBe(1_200);
    expect(why(one('手机,积分', '13800138000,12.5'))).toEqual(['COUNT_INVALID']);
  });
});

describe('a day', () => {
  test.each([
    ['2027-03-01', '2027-03-01'],
    ['2027/3/1', '2027-03-01'],
    ['2027.3.1', '2027-03-01'],
    ['2027年3月1日', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['2027-03-01 00:00:00', '2027-03-01'],
    ['２０２７－３－１', '2027-03-01'],
    ['至2027-03-01', '2027-03-01'],
    ['46447', '2027-03-01'],
    ['46447.5', '2027-03-01'],
    ['永久有效', null],
    ['', null],
    ['2027-02-30', 'DAY_INVALID'],
    ['27-3-1', 'DAY_INVALID'],
    ['3/1/2027', 'DAY_INVALID'],
    ['下个月', 'DAY_INVALID'],
  ])('written %p is %p', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test('in a cell is a number with a format, counted from 1900 or from 1904', () => {
    const cells: CellWish[][] = [
      ['手机号', '到期日期'],
      ['13800138000', { day: 46_447 }],
    ];
    expect(read(aWorkbook(cells))[0]).toMatchObject({
      row: { expiresOn: '2027-03-01' },
      cells: ['13800138000', '2027-03-01'],
    });
    expect(read(aWorkbook(cells, { from1904: true }))[0]?.row.expiresOn).toBe('2031-03-02');
  });

  test('that is over stands in the way of whatever lapses, not of principal', () => {
    const titles = '手机,余额,赠送金额,到期日期';
    expect(why(one(titles, '13800138000,100,0,2026-11-21'))).toEqual([]);
    expect(why(one(titles, '13800138000,100,20,2026-11-21'))).toEqual(['DAY_OVER']);
    expect(why(one(titles, '13800138000,100,20,2026-11-22'))).toEqual([]);
  });
});

describe('the head', () => {
  test('is found under titles, with units, stars and blanks, and what nobody understands is named', () => {
    const { columns, rows } = readTable(
      csv(
        '车友洗车会员明细,,',
        '打印时间：2026-11-20,,',
        '* 会员 卡号,手机号码（必填）,储值余额(元),性别',
        'A001,13800138000,12.5,男',
      ),
      how,
    );
    expect(columns.unused).toEqual(['性别']);
    expect([...rows][0]).toMatchObject({
      line: 4,
      row: { cardNumber: 'A001', phone: '13800138000', principalFen: 1_250 },
    });
  });

  test('that says of nobody what they have is none', () => {
    expect(() => readTable(csv('姓名,性别', '林知远,男'), how)).toThrow(HeadMissing);
    expect(() => readTable(csv('手机号', '13800138000'), how)).toThrow(HeadMissing);
    expect(() => readTable(Buffer.alloc(0), how)).toThrow(HeadMissing);
  });

  test('repeated on each page, rows of totals and empty rows are no rows', () => {
    const rows = read(
      csv('手机,余额', '13800138000,1', ',', '小计,1', '手机,余额', '13800138001,2', '', '合计：,3', '总计,3'),
    );
    expect(rows.map(({ line, row }) => [line, row.principalFen])).toEqual([
      [2, 100],
      [6, 200],
    ]);
  });
});

describe('a person', () => {
  test('has a phone or a plate', () => {
    expect(why(one('手机,车牌,余额', ',,5'))).toEqual(['PERSON_MISSING']);
    expect(one('手机,车牌,余额', ',川A·8K2M7,5')).toMatchObject({ reasons: [], row: { plates: ['川A8K2M7'] } });
    expect(one('手机,车牌', '13800138000,"川a8k2m7、川AD12345"').row.plates).toEqual(['川A8K2M7', '川AD12345']);
    expect(why(one('手机,车牌', '13800138000,川A12'))).toEqual(['PLATE_INVALID']);
  });

  test('that stands twice gets money once, unless the cards have numbers of their own', () => {
    const head = '卡号,手机,姓名,车牌,余额,项目,剩余次数';
    const codes = (...lines: string[]): (string | undefined)[] => read(csv(head, ...lines)).map((row) => why(row)[0]);
    const lin = '13800138000,林知远';
    expect(codes(`1,${lin},,100,,`, `2,${lin},,50,,`)).toEqual([undefined, undefined]);
    expect(codes(`1,${lin},,100,,`, `1,${lin},,100,,`)).toEqual([undefined, 'MONEY_TWICE']);
    expect(codes(`1,${lin},,100,洗车,3`, `1,${lin},,,打蜡,3`)).toEqual([undefined, undefined]);
    expect(codes(`1,${lin},,100,洗车,3`, `1,${lin},,100,打蜡,3`)).toEqual([undefined, 'MONEY_TWICE']);
    expect(codes(`1,${lin},,,洗车,3`, `1,${lin},,,洗车,3`)).toEqual([undefined, 'USES_TWICE']);
    expect(codes(`1,${lin},,,,`, `1,${lin},,,,`)).toEqual([undefined, 'ROW_TWICE']);
    expect(codes(`1,${lin},,1,,`, '2,13800138000,陈可,,1,,')).toEqual([undefined, 'PHONE_TWICE']);
    expect(codes(`1,${lin},川A8K2M7,1,,`, '2,13800138001,陈可,川A8K2M7,1,,')).toEqual([undefined, 'PLATE_TWICE']);
  });

  test('has a card number alone in a shop; what is no number is anybody’s', () => {
    const head = '卡号,手机,姓名,余额,门店';
    const codes = (...cards: [string, string][]): (string | undefined)[] =>
      read(csv(head, ...cards.map(([card, shop], at) => `${card},1380013800${String(at)},林,1,${shop}`))).map(
        (row) => why(row)[0],
      );
    expect(codes(['A-001', ''], ['a001', ''])).toEqual([undefined, 'CARD_TWICE']);
    expect(codes(['0088', '城东店'], ['88', '城东店'], ['88', '城西店'])).toEqual([undefined, 'CARD_TWICE', undefined]);
    expect(codes(['无', ''], ['无', ''], ['', ''], ['', ''], ['000', ''], ['000', ''])).toEqual(
      Array(6).fill(undefined),
    );
    expect(codes(['8.80012E+15', ''], ['1E05', ''])).toEqual(['CARD_NUMBER_ROUNDED', undefined]);
    expect(read(csv(head, 'A1,13800138000,林,1,', 'A1,13800138000,林,,')).map((row) => why(row)[0])).toEqual([
      undefined,
      'ROW_TWICE',
    ]);
  });
});
