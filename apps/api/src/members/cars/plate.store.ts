import { Injectable } from '@nestjs/common';
import { plateKind, plateSuffixes, type Plate } from '@cheyou/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';

@Injectable()
export class PlateStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The car that wears the plate now. */
  async carIdOf(reader: Reader, plate: Plate): Promise<string | null> {
    const row = await reader.row<{ carId: string }>('SELECT car_id AS carId FROM plate WHERE current_number = ?', [
      plate,
    ]);
    return row?.carId ?? null;
  }

  /** The cars that wear these plates now; plates of no car are missing. */
  async carIdsOf(reader: Reader, plates: readonly Plate[]): Promise<Map<Plate, string>> {
    if (plates.length === 0) return new Map();
    const rows = await reader.rows<{ plate: Plate; carId: string }>(
      'SELECT current_number AS plate, car_id AS carId FROM plate WHERE current_number IN (?)',
      [plates],
    );
    return new Map(rows.map(({ plate, carId }) => [plate, carId]));
  }

  /** Puts a plate on a car that wears none; false when another car wears it. */
  async putOn(tx: Tx, carId: string, plate: Plate): Promise<boolean> {
    const free = await tx.insertUnlessTaken('plate', {
      id: this.ids.next(),
      car_id: carId,
      number: plate,
      kind: plateKind(plate),
      current_number: plate,
      current_car_id: carId,
      from_at: this.clock.now(),
      until_at: null,
    });
    if (!free) return false;
    const suffixes = [...new Set(plateSuffixes(plate))];
    await tx.insert(
      'plate_suffix',
      suffixes.map((suffix) => ({ suffix, car_id: carId })),
    );
    return true;
  }

  /** Takes the plate off; it stays in the car's history. */
  async takeOff(tx: Tx, carId: string): Promise<void> {
    await tx.write(
      'UPDATE plate SET until_at = ?, current_number = NULL, current_car_id = NULL WHERE current_car_id = ?',
      [this.clock.now(), carId],
    );
    await tx.write('DELETE FROM plate_suffix WHERE car_id = ?', [carId]);
  }

  /**
   * Cars whose plate has `part` anywhere, at most `limit`: a range of the primary key of the endings, which also holds the car.
   * Plates that end in the part come first.
   */
  async carIdsByPart(reader: Reader, part: string, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ carId: string }>(
      'SELECT car_id AS carId FROM plate_suffix WHERE suffix LIKE ? ORDER BY suffix, car_id LIMIT ?',
      // A part can begin several endings of one plate (111 in 川A11112); each car gives five rows at most.
      [`${part}%`, limit * endingsMax],
    );
    return [...new Set(rows.map(({ carId }) => carId))].slice(0, limit);
  }
}

/** Longest plates have eight signs or nine with 应急: seven endings. */
const endingsMax = 7;
