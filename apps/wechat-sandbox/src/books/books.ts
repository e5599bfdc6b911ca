import { Journal, type Table } from './journal';
import type { Delivery, Due, MediaCheck, Message, Order, Person, Refund, Template } from './records';

/** A setting that a control call changed and a restart must keep. */
export interface Kept {
  value: unknown;
}

/** Everything the sandbox remembers. */
export interface Books {
  people: Table<Person>;
  orders: Table<Order>;
  refunds: Table<Refund>;
  deliveries: Table<Delivery>;
  messages: Table<Message>;
  /** Accepted and unused subscribe messages, under `personId/templateId`. */
  quotas: Table<number>;
  templates: Table<Template>;
  mediaChecks: Table<MediaCheck>;
  due: Table<Due>;
  kept: Table<Kept>;
  /** Empties all tables. */
  clear: () => void;
  close: () => void;
}

/** Opens the books of a folder with what an earlier run left in them. */
export function openBooks(dir: string): Books {
  const journal = new Journal(dir);
  const names = ['people', 'orders', 'refunds', 'deliveries', 'messages', 'quotas', 'templates', 'mediaChecks', 'due'];
  const books: Books = {
    people: journal.table('people'),
    orders: journal.table('orders'),
    refunds: journal.table('refunds'),
    deliveries: journal.table('deliveries'),
    messages: journal.table('messages'),
    quotas: journal.table('quotas'),
    templates: journal.table('templates'),
    mediaChecks: journal.table('mediaChecks'),
    due: journal.table('due'),
    kept: journal.table('kept'),
    clear: () => {
      journal.clear([...names, 'kept']);
    },
    close: () => {
      journal.close();
    },
  };
  journal.open();
  return books;
}
