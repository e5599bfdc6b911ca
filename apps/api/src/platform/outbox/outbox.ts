import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import type { RowValues, Tx } from '../database';
import { insertIf } from './outbox.store';

export type OutboxHandler = (payload: unknown, row: { id: string; createdAt: Date; attempt: number }) => Promise<void>;

/** Writes what must follow into the transaction itself, and knows who follows what. */
@Injectable()
export class Outbox {
  private readonly topics = new Map<string, Map<string, OutboxHandler>>();
  private wake: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Registers a follower at start. It is called at least once for each row of the topic, so it must bear being called twice. */
  on(topic: string, subscriber: string, handler: OutboxHandler): void {
    const subscribers = this.topics.get(topic) ?? new Map<string, OutboxHandler>();
    if (subscribers.has(subscriber)) throw new Error(`${subscriber} already follows ${topic}`);
    subscribers.set(subscriber, handler);
    this.topics.set(topic, subscribers);
  }

  /** One row for each follower of the topic, each tried until it is done. Payload is JSON. */
  async add(tx: Tx, topic: string, payload: unknown): Promise<void> {
    await tx.insert('outbox', this.rowsOf(topic, payload));
    this.wakeAfter(tx);
  }

  /** The same where `query`, a SELECT without parameters, finds something when it is written: nobody waits for the answer. */
  async addIf(tx: Tx, topic: string, payload: unknown, query: string): Promise<void> {
    for (const row of this.rowsOf(topic, payload)) await insertIf(tx, row, query);
    this.wakeAfter(tx);
  }

  private rowsOf(topic: string, payload: unknown): RowValues[] {
    const now = this.clock.now();
    const text = JSON.stringify(payload);
    const subscribers = [...(this.topics.get(topic)?.keys() ?? [])];
    if (subscribers.length === 0) throw new Error(`nobody follows ${topic}`);
    return subscribers.map((subscriber) => ({
      id: this.ids.next(),
      topic,
      subscriber,
      payload: text,
      created_at: now,
      due_at: now,
      done_at: null,
      attempts: 0,
      last_error: null,
    }));
  }

  private wakeAfter(tx: Tx): void {
    tx.afterCommit.push(() => {
      this.wake();
    });
  }

  handlerOf(topic: string, subscriber: string): OutboxHandler | undefined {
    return this.topics.get(topic)?.get(subscriber);
  }

  /** The relay of this process asks to be woken after a commit. */
  onCommit(wake: () => void): void {
    this.wake = wake;
  }
}
