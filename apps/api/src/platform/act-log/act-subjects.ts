import { Injectable } from '@nestjs/common';
import type { Reader } from '../database';

type NamesOf = (reader: Reader, ids: readonly string[]) => Promise<Map<string, string>>;

/** Rooms tell here what a person calls the things acts were done to, so that the log keeps ids and no names. */
@Injectable()
export class ActSubjects {
  private readonly rooms = new Map<string, NamesOf>();

  /** Names by id of one kind of subject; unknown ids are left out. Call it in onModuleInit. */
  register(kind: string, namesOf: NamesOf): void {
    this.rooms.set(kind, namesOf);
  }

  /** Names by id of all these subjects: one question a kind. */
  async names(reader: Reader, subjects: readonly { kind: string; id: string }[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const [kind, namesOf] of this.rooms) {
      const ids = new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id));
      if (ids.size === 0) continue;
      for (const [id, name] of await namesOf(reader, [...ids])) names.set(id, name);
    }
    return names;
  }
}
