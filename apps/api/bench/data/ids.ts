/** Letters that tell which table a made-up id belongs to; each is a sign of the ids' alphabet. */
export type IdKind = keyof typeof letters;

const letters = {
  member: 'M',
  car: 'C',
  plate: 'P',
  card: 'K',
  lot: 'X',
  principal: 'A',
  bonus: 'B',
  entry: 'E',
  topUp: 'T',
  sale: 'S',
  saleLine: 'D',
  settlement: 'Z',
  leg: 'G',
  notice: 'N',
  house: 'H',
  preparedSale: 'Q',
  preparedLine: 'R',
  proof: 'V',
  service: 'Y',
  staff: 'W',
  coupon: '1',
  pointsAccount: '2',
  pointsLot: '3',
  points: '4',
  serviceCard: '5',
  usesLot: '6',
  uses: '7',
} as const;

const numberLength = 18;

/** SQL for the id number `expression` of a kind: older than every real id, and in the order of its number as those are. */
export const idSql = (kind: IdKind, expression: string): string =>
  `CONCAT('01BENCH${letters[kind]}', LPAD(${expression}, ${String(numberLength)}, '0'))`;

/** The same id, in the program. */
export const idOf = (kind: IdKind, number: number): string =>
  `01BENCH${letters[kind]}${String(number).padStart(numberLength, '0')}`;
