import { memberInvariants } from '../../src/members';
import { brokenPromises } from './ledger-world';
import { aMembersWorld, type MembersWorld, type Said } from './members-world';

/** Sets a file of stories up with the rooms below sessions, and asks after each test whether `promises` hold. */
export function membersStory(begin: (world: MembersWorld) => void, promises = memberInvariants): void {
  let world: MembersWorld;
  beforeAll(async () => {
    world = await aMembersWorld();
    begin(world);
  });
  afterEach(async () => {
    expect(await brokenPromises(world.api.db, promises)).toEqual([]);
  });
  afterAll(() => world.close());
}

/** How many rows `FROM …` finds. */
export async function countIn({ api }: MembersWorld, from: string, params: string[] = []): Promise<number> {
  return Number((await api.db.row<{ count: number }>(`SELECT COUNT(*) AS count FROM ${from}`, params))?.count);
}

/** The code somebody was refused with. */
export const codeOf = async (said: Promise<Said>): Promise<unknown> => (await said).body['code'];
