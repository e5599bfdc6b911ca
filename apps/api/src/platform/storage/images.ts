import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { createHash } from 'node:crypto';
import { ActLog } from '../act-log';
import { Db, UnitOfWork } from '../database';
import { Refused, type StaffCaller } from '../http';
import { RateLimit } from '../rate-limit';
import { ImageStore } from './image.store';
import { reEncode } from './re-encode';
import { Storage } from './storage';

/** Pictures people upload: re-encoded, kept by their content, given to whoever knows the id. */
@Injectable()
export class Images {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly db: Db,
    private readonly store: ImageStore,
    private readonly storage: Storage,
    private readonly rateLimit: RateLimit,
    private readonly log: ActLog,
  ) {}

  /** @throws Refused IMAGE_INVALID, RATE_LIMITED. */
  async upload(actor: StaffCaller, upload: Buffer): Promise<{ id: string; url: string }> {
    await this.rateLimit.take('image.upload', actor.memberId, { limit: 60, windowSeconds: 600 });
    const picture = await reEncode(upload);
    const contentHash = createHash('sha256').update(picture.bytes).digest('hex');
    // The bytes first: a row always has its picture, and bytes without a row harm nobody.
    await this.storage.put(keyOf(contentHash), picture.bytes, picture.contentType);
    const id = await this.unit.run(async (tx) => {
      const added = await this.store.add(tx, contentHash, picture, actor.memberId);
      await this.log.write(tx, { actor, act: 'image.upload', subject: { kind: 'image', id: added } });
      return added;
    });
    return { id, url: `/api/images/${id}` };
  }

  /** @throws Refused NOT_FOUND */
  async read(id: string): Promise<{ bytes: Buffer; contentType: string }> {
    const image = await this.store.find(this.db, id);
    const bytes = image && (await this.storage.get(keyOf(image.contentHash)));
    if (!bytes) throw new Refused(refuse('NOT_FOUND'));
    return { bytes, contentType: image.contentType };
  }
}

const keyOf = (contentHash: string): string => `images/${contentHash.slice(0, 2)}/${contentHash}.jpg`;
