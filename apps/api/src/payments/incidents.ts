import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database';
import { incidentTitles, remediesOf, type IncidentRecord } from './incident';
import { IncidentStore } from './incident.store';
import type { IncidentPage, IncidentQuery, IncidentView } from './incidents.dto';

/** What a person must look at about payments. */
@Injectable()
export class Incidents {
  constructor(private readonly store: IncidentStore) {}

  /** Newest first. */
  async page(reader: Reader, { state, cursor, limit }: IncidentQuery): Promise<IncidentPage> {
    const found = await this.store.page(reader, { state, cursor, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items: items.map(incidentView), nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  countOpen(reader: Reader): Promise<number> {
    return this.store.countOpen(reader);
  }
}

export const incidentView = (incident: IncidentRecord): IncidentView => ({
  id: incident.id,
  kind: incident.kind,
  title: incidentTitles[incident.kind],
  at: incident.openedAt.toISOString(),
  facts: [...incident.facts],
  state: incident.state,
  resolution: incident.resolution,
  amountFen: incident.amountFen,
  remedies: remediesOf(incident),
});
