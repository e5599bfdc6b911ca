import { aMerchant, type AMerchant, type SignedIn } from './a-merchant';
import type { AnApi, Answer } from './an-api';

/** A merchant whose deployment is two processes on one database. */
export interface TwoProcesses {
  readonly shop: AMerchant;
  readonly second: AnApi;
  /** Both live at the same time. */
  pass(ms: number): void;
  /** Who a token says its bearer is, asked of either process. */
  me(token: string, api?: AnApi): Promise<Answer>;
  /** A newcomer. */
  somebody(): Promise<SignedIn>;
}

/** Sets a file of stories up with two processes; what was counted against rate limits is forgotten before each test. */
export function twoProcesses(begin: (both: TwoProcesses) => void): void {
  let shop: AMerchant;
  let second: AnApi;
  let people = 0;
  beforeAll(async () => {
    shop = await aMerchant();
    second = await shop.secondProcess();
    begin({
      shop,
      second,
      pass: (ms) => {
        shop.clock.advance(ms);
        second.clock.set(shop.clock.now());
      },
      me: (token, api = shop) => api.ask('GET', '/me', { token }),
      somebody: () => shop.signIn(`客人${String((people += 1))}`),
    });
  });
  beforeEach(() => shop.asAdmin('DELETE FROM rate_limit'));
  afterAll(async () => {
    await second.close();
    await shop.close();
  });
}
