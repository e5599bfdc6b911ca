import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import type { Reader, Tx } from '../database';
import type { Picture } from './re-encode';

export interface ImageRecord {
  id: string;
  contentHash: string;
  contentType: string;
}

@Injectable()
export class ImageStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The id of the picture with this content: a new one, or the one it has already. */
  async add(tx: Tx, contentHash: string, picture: Picture, memberId: string): Promise<string> {
    const id = this.ids.next();
    const added = await tx.insertUnlessTaken('image', {
      id,
      content_hash: contentHash,
      content_type: picture.contentType,
      width: picture.width,
      height: picture.height,
      member_id: memberId,
      created_at: this.clock.now(),
    });
    if (added) return id;
    const known = await tx.row<{ id: string }>('SELECT id FROM image WHERE content_hash = ?', [contentHash]);
    if (!known) throw new Error('a picture that is taken is not there');
    return known.id;
  }

  find(reader: Reader, id: string): Promise<ImageRecord | null> {
    return reader.row<ImageRecord>(
      'SELECT id, content_hash AS contentHash, content_type AS contentType FROM image WHERE id = ?',
      [id],
    );
  }
}
