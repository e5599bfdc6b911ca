import { parseShopDay } from '@cheyou/domain';
import { ValidateBy } from 'class-validator';

/** A day that exists, as 'YYYY-MM-DD'. */
export const IsShopDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isShopDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseShopDay(value) !== null,
      defaultMessage: () => '$property must be a day that exists, YYYY-MM-DD',
    },
  });
