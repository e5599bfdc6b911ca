import type { Settings } from './boot/settings';
import { openBooks, type Books } from './books/books';
import { FaultBook } from './faults/fault-book';
import type { Identity } from './keys/identity';
import { Codes } from './mini/codes';
import { Tokens } from './mini/tokens';
import { Agenda } from './time/agenda';
import { SandboxClock } from './time/clock';
import { Traffic } from './wire/traffic';

/** All that the rooms of the sandbox share. */
export interface World {
  settings: Settings;
  identity: Identity;
  clock: SandboxClock;
  agenda: Agenda;
  books: Books;
  faults: FaultBook;
  traffic: Traffic;
  codes: Codes;
  tokens: Tokens;
  /** Addresses that are only known once the ports are open, or that the control plane changes. */
  addresses: { sandbox: string; phone: string; app: string; push: string | null };
}

export function makeWorld(settings: Settings, identity: Identity): World {
  const books = openBooks(settings.dir);
  const clock = new SandboxClock();
  return {
    settings,
    identity,
    clock,
    agenda: new Agenda(books.due, clock),
    books,
    faults: new FaultBook(),
    traffic: new Traffic(),
    codes: new Codes(clock),
    tokens: new Tokens(clock),
    addresses: { sandbox: '', phone: '', app: settings.appUrl, push: null },
  };
}
