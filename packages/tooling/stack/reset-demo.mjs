import { PlainError } from '../process/plain-error.mjs';
import { chosenDatabase } from './chosen-database.mjs';
import { runningSettings } from './running.mjs';
import { withSettings } from './with-settings.mjs';

/** Throws the demo away and fills a new one; refuses while it is in use, and on a database that is no demo's. */
export async function resetDemo(context) {
  const { folder, sandbox } = await chosenDatabase();
  if (runningSettings(folder)) throw new PlainError('npm start is running: stop it first.');
  if (!sandbox) throw new PlainError('This database is not marked as a demo: nothing was done.');
  await withSettings({ ...context, demo: true, anew: true }, () => Promise.resolve());
}
