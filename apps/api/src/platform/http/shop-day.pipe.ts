import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { parseShopDay, refuse, type ShopDay } from '@cheyou/domain';
import { Refused } from './refused';

/** A day in a path, as YYYY-MM-DD in Asia/Shanghai. */
@Injectable()
export class ShopDayPipe implements PipeTransform<string, ShopDay> {
  transform(value: string, { data = 'on' }: ArgumentMetadata): ShopDay {
    const day = parseShopDay(value);
    if (day === null) throw new Refused(refuse('VALIDATION_FAILED', { fields: [data] }));
    return day;
  }
}
