import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Refused } from './refused';

/** 26 characters of Crockford's alphabet. */
export const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** An id in a path: what can't be an id names nothing, so it is not found. */
@Injectable()
export class UlidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!ulidPattern.test(value)) throw new Refused(refuse('NOT_FOUND'));
    return value;
  }
}
