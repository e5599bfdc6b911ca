// Which database a command is meant for, and what may stand beside it.
import { inRoot } from '../process/root.mjs';
import { demoState } from './demo-database.mjs';
import { givenDatabase, placeOf } from './given-database.mjs';

/**
 * Answers `{ folder, database, sandbox }`: the data folder, the addresses when DATABASE_URL names a database (undefined: the
 * private one), and whether WeChat is the local one. The local WeChat invents money: unless WECHAT_SANDBOX says so it goes with
 * the private database, a demo's, or an empty one, and only while no setting of the real WeChat is given.
 */
export async function chosenDatabase(env = process.env) {
  const said = env.NODE_ENV === 'production' ? false : switchOf(env.WECHAT_SANDBOX);
  if (!env.DATABASE_URL) return { folder: inRoot('.data'), database: undefined, sandbox: said ?? true };
  const database = await givenDatabase(env);
  const folder = inRoot('.data', placeOf(database.appUrl));
  return { folder, database, sandbox: said ?? (!knowsWechat(env) && (await mayBeDemo(database))) };
}

const switchOf = (text) => (text ? ['on', 'true', '1'].includes(text) : undefined);

const knowsWechat = (env) => Boolean(env.WECHAT_MINI_APPID ?? env.WECHAT_OA_APPID ?? env.WECHAT_PAY_MCHID);

async function mayBeDemo({ adminUrl }) {
  const { kind, tables } = await demoState(adminUrl);
  return kind === 'demo' || tables === 0;
}
