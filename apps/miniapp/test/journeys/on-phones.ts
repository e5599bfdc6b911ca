import type { Browser } from 'playwright-core';
import type { Person } from '../world/sandbox';
import { theWorld, type World } from '../world/the-world';
import { openBrowser } from './browser';
import { Phone } from './phone';

export interface Phones {
  world: World;
  /** A new phone that opens the app at this page and stops at WeChat's consent page. */
  hand: (person: Person, at?: string) => Promise<Phone>;
  /** A new phone that opens the app at this page and has let it sign in. */
  signedIn: (person: Person, at?: string) => Promise<Phone>;
}

/** Opens a browser for the tests of a file; after each its phones are looked over and put away. */
export function onPhones(): Phones {
  const world = theWorld();
  const handed: Phone[] = [];
  let browser: Browser | undefined;
  jest.setTimeout(150_000);
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    const phones = handed.splice(0);
    for (const phone of phones) await phone.putAway();
    expect(phones.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  const hand = async (person: Person, at?: string): Promise<Phone> => {
    if (!browser) throw new Error('the browser is not open yet');
    const phone = await Phone.of(person, browser, world, at);
    handed.push(phone);
    return phone;
  };
  const signedIn = async (person: Person, at?: string): Promise<Phone> => {
    const phone = await hand(person, at);
    await phone.allow();
    return phone;
  };
  return { world, hand, signedIn };
}
