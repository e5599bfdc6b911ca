import { labourText, legalLimits, type ServiceCardKind, type Validity } from '@cheyou/domain';
import { yuan } from '@/ui/money';
import type { ServiceCardProductInput, ServiceCardProductView } from '../parts/wire';
import { typedTenths } from '../parts/hours-field';
import { fieldYuan, typedFen } from '@/ui/yuan-field';

export interface GrantedForm {
  serviceId: string;
  name: string;
  grantedText: string;
  perDayText: string;
  perMonthText: string;
}

export interface ProductForm {
  kind: ServiceCardKind;
  name: string;
  priceText: string;
  services: GrantedForm[];
  /** Of a labour card: its hours, and whether they are good for whatever has hours or for the services picked. */
  hoursText: string;
  everyHour: boolean;
  /** A labour card from before there were hours: it counts uses, as it always did. */
  counted: boolean;
  startsWith: Validity['startsWith'];
  startsOn: string | null;
  monthsText: string;
  shopIds: readonly string[] | null;
  carsText: string;
  carChangesText: string;
  transferable: boolean;
  onPhone: boolean;
  earnsPoints: boolean;
  active: boolean;
  reason: string;
}

/** Begun with what most shops sell: a card of one service, good for a year from its purchase. */
const fresh: ProductForm = {
  kind: 'timesCard',
  name: '',
  priceText: '',
  services: [],
  hoursText: '',
  everyHour: true,
  counted: false,
  startsWith: 'purchase',
  startsOn: null,
  monthsText: '12',
  shopIds: null,
  carsText: '',
  carChangesText: '',
  transferable: false,
  onPhone: true,
  earnsPoints: true,
  active: true,
  reason: '',
};

type Content = Pick<ProductForm, 'services' | 'hoursText' | 'everyHour' | 'counted'>;

/** A service in the form that says nothing of how often. */
export const unlimited = { grantedText: '', perDayText: '', perMonthText: '' };

/** Whether the card holds labour hours. */
export const holdsHours = ({ kind, counted }: ProductForm): boolean => kind === 'labourCard' && !counted;

const textOf = (count: number | null): string => (count === null ? '' : String(count));

export function productFormOf(product: ServiceCardProductView | null): ProductForm {
  if (!product) return fresh;
  const { kind, name, startsWith, startsOn, shopIds, transferable, active, onPhone, earnsPoints } = product;
  return {
    ...{ kind, name, startsWith, startsOn, shopIds, transferable, active, onPhone, earnsPoints },
    priceText: fieldYuan(product.priceFen),
    ...contentOf(product),
    monthsText: textOf(product.months),
    carsText: textOf(product.carsMax),
    carChangesText: textOf(product.carChangesMax),
    reason: '',
  };
}

function contentOf({ kind, labour, services }: ServiceCardProductView): Content {
  if (labour)
    return {
      services: (labour.services ?? []).map(({ serviceId, serviceName: name }) => ({ ...unlimited, serviceId, name })),
      hoursText: labourText(services[0]?.granted ?? 0),
      everyHour: labour.services === null,
      counted: false,
    };
  return {
    services: services.map(({ serviceId, serviceName, granted, perDayMax, perMonthMax }) => ({
      serviceId,
      name: serviceName,
      grantedText: textOf(granted),
      perDayText: textOf(perDayMax),
      perMonthText: textOf(perMonthMax),
    })),
    ...{ hoursText: '', everyHour: true, counted: kind === 'labourCard' },
  };
}

/** Why the form can't be sent; null when it can. The server judges by the same rules. */
export function productTrouble(form: ProductForm, known: boolean): string | null {
  if (form.name.trim() === '') return '请填名称';
  const priceFen = typedFen(form.priceText);
  if (priceFen === null) return '请填售价';
  if (priceFen > legalLimits.namedCapFen) return `售价最多 ${yuan(legalLimits.namedCapFen)}`;
  return (
    servicesTrouble(form) ?? termsTrouble(form) ?? (known && form.reason.trim().length < 2 ? '请写改动原因' : null)
  );
}

function servicesTrouble(form: ProductForm): string | null {
  const { kind, services, hoursText, everyHour } = form;
  if (holdsHours(form)) {
    if (typedTenths(hoursText) === null) return '请填工时，最多一位小数';
    return everyHour || services.length > 0 ? null : '请选能用的项目';
  }
  if (services.length === 0) return '请选项目';
  if (kind === 'timesCard' && services.length > 1) return '次卡只含一个项目，多个请用套餐卡';
  for (const { name, grantedText, perDayText, perMonthText } of services) {
    if (kind !== 'annualPass' && !isCount(grantedText, 1_000)) return `请填${name}的次数`;
    if (!isCountOrNone(perDayText, 1_000) || !isCountOrNone(perMonthText, 1_000)) return '次数上限填整数';
  }
  return null;
}

function termsTrouble({
  kind,
  startsWith,
  startsOn,
  monthsText,
  carsText,
  carChangesText,
}: ProductForm): string | null {
  if (startsWith === 'date' && startsOn === null) return '请选开始日期';
  if (!isCountOrNone(monthsText, 120)) return '有效月数填 1 到 120';
  if (kind === 'annualPass' && monthsText === '') return '年卡要填有效月数';
  if (!isCountOrNone(carsText, 50)) return '绑定车辆填 1 到 50';
  return carsText !== '' && carChangesText !== '' && !/^\d{1,2}$/.test(carChangesText) ? '换绑次数填 0 到 99' : null;
}

const isCount = (text: string, most: number): boolean => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most;
const isCountOrNone = (text: string, most: number): boolean => text === '' || isCount(text, most);
const countOf = (text: string): number | null => (text === '' ? null : Number(text));

export function productBody(form: ProductForm): ServiceCardProductInput {
  const { kind, startsWith, shopIds, transferable, onPhone, earnsPoints } = form;
  return {
    ...{ kind, startsWith, transferable, onPhone, earnsPoints },
    name: form.name.trim(),
    priceFen: typedFen(form.priceText) ?? 0,
    startsOn: startsWith === 'date' ? form.startsOn : null,
    months: countOf(form.monthsText),
    shopIds: shopIds && [...shopIds],
    carsMax: countOf(form.carsText),
    carChangesMax: form.carsText === '' ? null : countOf(form.carChangesText),
    ...contentBody(form),
  };
}

function contentBody(form: ProductForm): Pick<ServiceCardProductInput, 'labour' | 'services'> {
  const { kind, services, hoursText, everyHour } = form;
  if (holdsHours(form)) {
    const serviceIds = everyHour ? null : services.map(({ serviceId }) => serviceId);
    return { labour: { tenths: typedTenths(hoursText) ?? 0, serviceIds }, services: [] };
  }
  return {
    services: services.map(({ serviceId, grantedText, perDayText, perMonthText }) => ({
      serviceId,
      granted: kind === 'annualPass' ? null : countOf(grantedText),
      perDayMax: countOf(perDayText),
      perMonthMax: countOf(perMonthText),
    })),
  };
}

/** What each part of the sheet shows and changes. */
export interface PartProps {
  form: ProductForm;
  onChange: (part: Partial<ProductForm>) => void;
}
