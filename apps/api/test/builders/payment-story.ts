import { aSandbox, type ASandbox } from './a-sandbox';
import { emptyDatabase, paymentWorld, type PaymentWorld, type StoryPerson } from './payment-world';

interface PaymentStory {
  readonly sandbox: ASandbox;
  readonly world: PaymentWorld;
  readonly payer: StoryPerson;
}

/** Sets a file of stories up with an empty database, a local WeChat and somebody who pays; `begin` is given them before the first test. */
export function paymentStory(begin: (story: PaymentStory) => void | Promise<void>): void {
  let sandbox: ASandbox;
  let world: PaymentWorld;
  beforeAll(async () => {
    await emptyDatabase();
    sandbox = await aSandbox();
    world = await paymentWorld(sandbox);
    await begin({ sandbox, world, payer: await world.aPayer() });
  });
  afterEach(() => sandbox.noFaults());
  afterAll(async () => {
    await world.stop();
    await sandbox.stop();
  });
}

/** The code `work` is refused with, or `ok`. */
export const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error as { code?: string }).code,
  );
