import { Entity } from 'typeorm';
import { CodeKey, InstantColumn } from './columns';

/** What this database is for: 'demo' or 'live', one row. */
@Entity('deployment')
export class DeploymentRow {
  @CodeKey(10) kind: string;
  @InstantColumn() since: Date;
}
