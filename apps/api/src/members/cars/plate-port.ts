import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database';
import type { StaffCaller } from '../../platform/http';

/** A card or coupon that serves one car only, and still can. */
interface BoundToCar {
  readonly memberId: string;
  readonly name: string;
}

/** Staff put another plate on a car. */
interface PlateExchange {
  readonly actor: StaffCaller;
  readonly carId: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** What follows an exchange. @throws Refused when it goes too far. */
type OnExchanged = (tx: Tx, exchange: PlateExchange) => Promise<void>;

/** A higher room that keeps what serves one car only. */
interface CarBinder {
  boundTo(reader: Reader, carId: string): Promise<BoundToCar[]>;
  /** Locks what is bound, before the car is locked. */
  lock?(tx: Tx, carId: string): Promise<OnExchanged>;
}

/** Where higher rooms say what is bound to a car: it would serve another car if the plate could be changed at will. */
@Injectable()
export class PlatePort {
  private readonly binders: CarBinder[] = [];

  /** Call it in onModuleInit. */
  register(binder: CarBinder): void {
    this.binders.push(binder);
  }

  /** What serves this car only, of all rooms. */
  async boundTo(reader: Reader, carId: string): Promise<BoundToCar[]> {
    const bound: BoundToCar[] = [];
    for (const binder of this.binders) bound.push(...(await binder.boundTo(reader, carId)));
    return bound;
  }

  /** Locks what is bound to a car that isn't locked yet; @returns what to run once its plate is exchanged. */
  async lock(tx: Tx, carId: string): Promise<OnExchanged> {
    const follow: OnExchanged[] = [];
    for (const binder of this.binders) if (binder.lock) follow.push(await binder.lock(tx, carId));
    return async (inTx, exchange) => {
      for (const onExchanged of follow) await onExchanged(inTx, exchange);
    };
  }
}
