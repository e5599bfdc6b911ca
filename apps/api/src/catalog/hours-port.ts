import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database';

/** The name of something that takes labour hours for a service it lists; null when nothing does. */
type HoursTaken = (reader: Reader, serviceId: string) => Promise<string | null>;

/** Where higher rooms say that something was sold for whose sake a service has to keep labour hours. */
@Injectable()
export class HoursPort {
  private readonly askers: HoursTaken[] = [];

  /** Call it in onModuleInit. */
  register(asker: HoursTaken): void {
    this.askers.push(asker);
  }

  async takenBy(reader: Reader, serviceId: string): Promise<string | null> {
    for (const asker of this.askers) {
      const name = await asker(reader, serviceId);
      if (name !== null) return name;
    }
    return null;
  }
}
