import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { OpenAsks } from './open-asks';

/** The member's tap: yes or no to what the shop asked, once and in time. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly once: Once,
    private readonly open: OpenAsks,
  ) {}

  async run(key: RequestKey, actor: Actor, askId: string, to: 'approved' | 'declined'): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { answer } = await this.open.lock(tx, actor, askId);
      await answer(to);
    });
  }
}
