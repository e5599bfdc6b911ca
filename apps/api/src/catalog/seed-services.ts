import type { Service } from './service';

export type SeedService = Omit<Service, 'id' | 'version' | 'active' | 'earnsPoints'>;

const service = (
  name: string,
  category: SeedService['category'],
  priceFen: number,
  minutes: number,
  more: Partial<SeedService> = {},
): SeedService => ({
  name,
  category,
  kind: 'service',
  priceFen,
  minutes,
  labourTenths: null,
  unit: '次',
  favourite: false,
  ...more,
});

const part = (name: string, category: SeedService['category'], priceFen: number, unit: string): SeedService => ({
  name,
  category,
  kind: 'part',
  priceFen,
  minutes: null,
  labourTenths: null,
  unit,
  favourite: false,
});

const favourite = { favourite: true };
const hours = (labourTenths: number) => ({ labourTenths });

/** What a quick-service and beauty shop in a larger city sells, at list prices of such shops; a merchant edits it afterwards. */
export const seedServices: readonly SeedService[] = [
  service('标准洗车（轿车）', 'wash', 3_500, 30, favourite),
  service('标准洗车（SUV/MPV）', 'wash', 4_500, 35, favourite),
  service('精致洗车', 'wash', 6_800, 60, favourite),
  service('内饰清洁', 'wash', 18_800, 120),
  service('发动机舱清洗', 'wash', 12_800, 60),
  service('全车打蜡', 'beauty', 19_800, 90, favourite),
  service('漆面抛光封釉', 'beauty', 68_000, 240),
  service('漆面镀晶', 'beauty', 168_000, 480),
  service('真皮座椅护理', 'beauty', 26_800, 120),
  service('臭氧消毒除味', 'beauty', 9_800, 40),
  service('全车太阳膜', 'film', 198_000, 300, { unit: '车' }),
  service('隐形车衣', 'film', 1_280_000, 2_880, { unit: '车' }),
  service('矿物油小保养', 'oil', 28_800, 45, hours(10)),
  service('半合成机油小保养', 'oil', 38_800, 45, { ...hours(10), ...favourite }),
  service('全合成机油小保养', 'oil', 56_800, 45, { ...hours(10), ...favourite }),
  service('变速箱油循环更换', 'oil', 128_000, 120, hours(20)),
  service('更换空气滤芯', 'upkeep', 9_800, 15, hours(3)),
  service('节气门清洗', 'upkeep', 16_800, 45, hours(8)),
  service('火花塞更换（四缸）', 'upkeep', 48_000, 60, hours(10)),
  service('防冻液更换', 'upkeep', 22_000, 60, hours(10)),
  service('前刹车片更换', 'brake', 46_800, 60, hours(12)),
  service('后刹车片更换', 'brake', 42_800, 60, hours(12)),
  service('刹车油更换', 'brake', 19_800, 40, hours(8)),
  service('轮胎动平衡', 'tyre', 3_000, 15, { ...hours(3), unit: '条' }),
  service('四轮定位', 'tyre', 18_800, 60, hours(10)),
  service('补胎', 'tyre', 4_000, 30, { unit: '处', ...favourite }),
  service('空调滤芯更换', 'airCon', 12_800, 15, hours(3)),
  service('空调清洗消毒', 'airCon', 16_800, 60, hours(10)),
  service('免费安全检查', 'repair', 0, 20),
  service('单面钣金喷漆', 'repair', 45_000, 480, { unit: '面' }),
  part('轮胎 205/55 R16', 'tyre', 42_800, '条'),
  part('免维护电瓶 60 Ah', 'electric', 56_000, '只'),
  part('无骨雨刮片', 'electric', 8_800, '对'),
  part('玻璃水 2 L', 'upkeep', 1_500, '瓶'),
];
