import { Entity } from 'typeorm';
import { CodeColumn, CodeKey, InstantColumn } from './columns';

/** What this database is for: 'demo' or 'live', one row. */
@Entity('deployment')
export class DeploymentRow {
  @CodeKey(10) kind: string;
  @InstantColumn() since: Date;
  /** How far the demo shop is: 'begun', 'finished', or null when it was never asked for. */
  @CodeColumn(10, { nullable: true }) demoFilling: string | null;
}
