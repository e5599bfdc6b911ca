import type { ShopDay } from '@cheyou/domain';

/** A shift on paper, until it is closed. */
export interface ModelShift {
  readonly id: string;
  readonly openedOn: ShopDay;
  readonly floatFen: number;
  /** What the shop's cash account stood at when it was opened. */
  readonly cashFen: number;
  /** What went in by hand since, less what went out. */
  movedFen: number;
  state: 'open' | 'counted' | 'explained';
  differenceFen: number;
}
