import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../../platform/database';
import { BlindIndexColumn } from '../blind-index.column';

/** A WeChat account in one app, by which a member comes in. */
@Entity('identity')
@Index('identity_openid', ['openidIndex'], { unique: true })
@Index('identity_by_member', ['memberId', 'appid'])
export class IdentityRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  @CodeColumn(32) appid: string;
  @Column({ type: 'varbinary', length: 512 }) openidSealed: Buffer;
  /** Over appid and openid. */
  @BlindIndexColumn() openidIndex: string;
  @InstantColumn() createdAt: Date;
}
