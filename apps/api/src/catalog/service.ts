/** What kinds of work and goods there are; the word is what a person reads. */
export const serviceCategories = {
  wash: '洗车',
  beauty: '美容',
  film: '贴膜',
  oil: '机油保养',
  upkeep: '常规养护',
  brake: '制动',
  tyre: '轮胎底盘',
  airCon: '空调',
  electric: '电瓶电器',
  repair: '检修钣喷',
} as const;

export type ServiceCategory = keyof typeof serviceCategories;
export const serviceKinds = ['service', 'part'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** A service or part in one version: a sale keeps id and version. */
export interface Service {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly category: ServiceCategory;
  readonly kind: ServiceKind;
  readonly priceFen: number;
  /** Standard time; null for parts and whatever has none. */
  readonly minutes: number | null;
  /** Standard labour hours of one, in tenths (15 is 1.5 工时); null for none. */
  readonly labourTenths: number | null;
  /** What is counted: 次, 条, 升. */
  readonly unit: string;
  /** Sold now. */
  readonly active: boolean;
  readonly favourite: boolean;
  /** What is paid for it earns points. */
  readonly earnsPoints: boolean;
}
