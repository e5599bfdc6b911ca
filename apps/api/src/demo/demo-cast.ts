import type { Role } from '@cheyou/domain';
import type { SeededRandom } from './seeded-random';

/* Everybody here is invented: names, phones and plates. */

export interface DemoStaff {
  id: string;
  name: string;
  role: Role;
  shop: 0 | 1;
  phone: string;
}

export interface DemoCar {
  plate: string;
  brand: string;
  series: string;
  modelYear: number;
  odometerKm: number;
  /** Days from the present until insurance and inspection run out. */
  insuranceDays: number;
  inspectionDays: number;
}

export interface DemoMember {
  /** Of the person in the local WeChat; null for somebody the counter opened who never came by WeChat. */
  id: string | null;
  name: string;
  phone: string;
  shop: 0 | 1;
  cars: DemoCar[];
  /** Days between two visits, on average. */
  rhythmDays: number;
  /** Tops a card up. */
  card: boolean;
  /** Months before today that they first came. */
  sinceMonths: number;
}

export const merchantName = '正衡车坊';

export const demoShops = [
  {
    name: '青羊店',
    city: '成都',
    address: '青羊区银杏东路 66 号',
    phone: '028-8620 1166',
    roundingMode: 'none' as const,
  },
  {
    name: '高新店',
    city: '成都',
    address: '高新区天和西二街 18 号',
    phone: '028-8531 2218',
    roundingMode: 'jiao' as const,
  },
];

/** Any one threshold leads there. */
export const demoLevels = [
  {
    code: 'silver',
    name: '银卡会员',
    spendFen: 80_000,
    visits: 6,
    pointsEarned: null,
    pointsPercent: 110,
    servicePercentOff: 0,
    priority: false,
  },
  {
    code: 'gold',
    name: '金卡会员',
    spendFen: 300_000,
    visits: 16,
    pointsEarned: null,
    pointsPercent: 120,
    servicePercentOff: 5,
    priority: true,
  },
  {
    code: 'diamond',
    name: '钻石会员',
    spendFen: 1_000_000,
    visits: null,
    pointsEarned: 15_000,
    pointsPercent: 150,
    servicePercentOff: 8,
    priority: true,
  },
] as const;

export const demoStaff: readonly DemoStaff[] = [
  { id: 'su-ming', name: '苏明', role: 'ownerManager', shop: 0, phone: '13800020001' },
  { id: 'xie-ning', name: '谢宁', role: 'shopManager', shop: 0, phone: '13800020002' },
  { id: 'fang-ruolan', name: '方若兰', role: 'shopManager', shop: 1, phone: '13800020003' },
  { id: 'zhou-yan', name: '周衍', role: 'advisor', shop: 0, phone: '13800020004' },
  { id: 'he-lixin', name: '何立新', role: 'technician', shop: 0, phone: '13800020005' },
  { id: 'luo-ping', name: '罗平', role: 'technician', shop: 1, phone: '13800020006' },
  { id: 'chen-ke', name: '陈可', role: 'cashier', shop: 0, phone: '13800020007' },
  { id: 'jiang-xiaobei', name: '江小北', role: 'cashier', shop: 1, phone: '13800020008' },
];

/** Whom the owner of the story gives points to. */
export const phoneOfSu = '13800005601';

/** The owner whose story the screens tell, and three more whose phones stand ready in the local WeChat. */
const leads: readonly DemoMember[] = [
  {
    id: 'lin',
    name: '林知远',
    phone: '13800005678',
    shop: 0,
    cars: [
      {
        plate: '川A8K2M7',
        brand: '云阔',
        series: '2.0T',
        modelYear: 2021,
        odometerKm: 21_400,
        insuranceDays: 46,
        inspectionDays: 218,
      },
      {
        plate: '川AD12345',
        brand: '澜途',
        series: 'E3',
        modelYear: 2024,
        odometerKm: 2_100,
        insuranceDays: 133,
        inspectionDays: 305,
      },
    ],
    rhythmDays: 21,
    card: true,
    sinceMonths: 18,
  },
  {
    id: 'su',
    name: '苏晚晴',
    phone: phoneOfSu,
    shop: 0,
    cars: [
      {
        plate: '川A6F31D',
        brand: '澜途',
        series: 'S5',
        modelYear: 2020,
        odometerKm: 38_000,
        insuranceDays: 18,
        inspectionDays: 96,
      },
    ],
    rhythmDays: 26,
    card: true,
    sinceMonths: 16,
  },
  {
    id: 'he',
    name: '何建国',
    phone: '13800005602',
    shop: 1,
    cars: [
      {
        plate: '川A3Q9K5',
        brand: '云阔',
        series: '1.5T',
        modelYear: 2017,
        odometerKm: 86_000,
        insuranceDays: 240,
        inspectionDays: 24,
      },
    ],
    rhythmDays: 35,
    card: true,
    sinceMonths: 14,
  },
  {
    id: 'qin',
    name: '秦朗',
    phone: '13800005603',
    shop: 1,
    cars: [
      {
        plate: '川AD80926',
        brand: '启明',
        series: 'E7',
        modelYear: 2023,
        odometerKm: 12_000,
        insuranceDays: 301,
        inspectionDays: 330,
      },
    ],
    rhythmDays: 40,
    card: false,
    sinceMonths: 6,
  },
];

const families = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高罗郑梁谢宋唐许韩冯邓曹彭'];
const givens = [
  '子涵',
  '雨桐',
  '浩然',
  '欣怡',
  '俊杰',
  '思源',
  '梓萱',
  '建华',
  '晓东',
  '丽娟',
  '文博',
  '佳宁',
  '志强',
  '海燕',
  '天佑',
  '若曦',
  '国栋',
  '敏',
  '磊',
  '静',
  '晨',
  '婷',
  '超',
  '雪梅',
  '明辉',
];
const models: readonly [string, string][] = [
  ['云阔', '1.5T'],
  ['云阔', '2.0T'],
  ['澜途', 'S5'],
  ['澜途', 'E3'],
  ['启明', 'E7'],
  ['启明', 'X2'],
  ['远达', 'MPV 7'],
  ['远达', '皮卡 4'],
  ['星野', 'H6'],
  ['星野', '小途'],
];
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const signs = `${letters}0123456789`;

const membersWanted = 60;
const carsWanted = 78;
const walkInsWanted = 12;

/** About sixty members with their cars, and a dozen cars that nobody has registered for. */
export function demoCast(random: SeededRandom): { members: DemoMember[]; walkIns: DemoCar[] } {
  const plates = new Set(leads.flatMap(({ cars }) => cars.map(({ plate }) => plate)));
  const members = [...leads];
  let cars = members.flatMap((member) => member.cars).length;
  for (let index = members.length; index < membersWanted; index += 1) {
    const second = cars < carsWanted && random.chance(35) ? [aCar(random, plates)] : [];
    const member: DemoMember = {
      id: random.chance(80) ? `car-friend-${String(index)}` : null,
      name: random.pick(families) + random.pick(givens),
      phone: `1390000${String(1000 + index)}`,
      shop: random.chance(60) ? 0 : 1,
      cars: [aCar(random, plates), ...second],
      rhythmDays: random.between(18, 120),
      card: random.chance(65),
      sinceMonths: random.between(1, 18),
    };
    cars += member.cars.length;
    members.push(member);
  }
  return { members, walkIns: Array.from({ length: walkInsWanted }, () => aCar(random, plates)) };
}

function aCar(random: SeededRandom, plates: Set<string>): DemoCar {
  const [brand, series] = random.pick(models);
  const electric = series.startsWith('E');
  const modelYear = random.between(2014, 2025);
  return {
    plate: aPlate(random, electric, plates),
    brand,
    series,
    modelYear,
    odometerKm: random.between(3, 90) * 1_000,
    insuranceDays: random.between(5, 350),
    inspectionDays: random.between(5, 350),
  };
}

function aPlate(random: SeededRandom, electric: boolean, taken: Set<string>): string {
  for (;;) {
    const rest = Array.from({ length: 5 }, () => random.pick([...signs])).join('');
    const digits = String(random.between(10_000, 99_999));
    const plate = electric ? `川AD${digits}` : `川${random.chance(85) ? 'A' : random.pick([...'BFGJ'])}${rest}`;
    if (taken.has(plate) || !/\d/.test(plate.slice(2))) continue;
    taken.add(plate);
    return plate;
  }
}
