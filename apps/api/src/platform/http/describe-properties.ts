import type { Document, Schema } from './open-api-document';

type Told = Pick<Schema, 'format' | 'description' | 'example'>;

const id = { example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' };
const instant = { format: 'date-time', description: 'UTC', example: '2026-03-02T04:05:06.000Z' };
const day = { format: 'date', description: 'a day in Asia/Shanghai', example: '2026-03-02' };

/** Words that mean the same wherever they stand in a body. */
const words: Readonly<Record<string, string | number>> = {
  address: '锦江区水杉街 18 号',
  approvedBy: '苏明',
  birthOn: '1990-05-20',
  brand: '大众',
  by: '何立新',
  city: '成都',
  claimConfirmAboveFen: 200_000,
  counterApprovalAboveFen: 500_000,
  levelName: '金卡会员',
  memberName: '林知远',
  merchantName: '青杉车友',
  minTopUpFen: 500,
  minutes: 40,
  namedCapFen: 500_000,
  nextCursor: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
  note: '常走高速，爱干净',
  number: 'S260302-0A3F-012',
  openedBy: '何立新',
  performerName: '赵工',
  phone: '138****5678',
  plate: '川A8K2M7',
  plateKind: 'smallCar',
  priceReason: '老客户优惠',
  reason: '车主要求',
  reverseReason: '收错金额',
  series: '朗逸',
  shopName: '城东店',
  title: '标准洗车',
  unit: '次',
  unnamedCapFen: 100_000,
};

/** The name of a property says its unit and kind (house style); here the document says it too, where a class has not said more. */
export function describeProperties({ components }: Document): void {
  for (const schema of Object.values(components.schemas))
    for (const [name, property] of Object.entries(schema.properties ?? {})) describe(name, property);
}

function describe(name: string, property: Schema): void {
  if (property.items) describe(name.replace(/s$/, ''), property.items);
  fillIn(property, toldBy(name, property));
}

function fillIn(property: Schema, told: Told): void {
  // OpenAPI knows no nullable without a type.
  if (property.nullable && property.type === undefined) property.type = 'object';
  if (property.$ref !== undefined || property.enum || property.allOf) return;
  property.format ??= told.format;
  property.description ??= told.description;
  if (property.example === undefined) property.example = told.example;
}

function toldBy(name: string, { type, minimum }: Schema): Told {
  if (type === 'integer' || type === 'number')
    return /(^f|F)en$/.test(name)
      ? { description: 'fen', example: words[name] ?? 3_500 }
      : { example: words[name] ?? Math.max(3, minimum ?? 0) };
  if (type !== 'string') return {};
  if (words[name] !== undefined) return { ...(/On$/.test(name) && day), example: words[name] };
  if (/(^id|Id|^reversedBy)$/.test(name)) return id;
  if (/(^at|At|^since|^now|Since)$/.test(name)) return instant;
  if (/(^on|On|^day|^today)$/.test(name)) return day;
  return {};
}
