// What npm start does once the packages are there.
import { PlainError, Stopped } from '../process/plain-error.mjs';
import { portTaken } from '../process/ports.mjs';
import { inRoot } from '../process/root.mjs';
import { givenDatabase } from './given-database.mjs';
import { announce } from './running.mjs';
import { startStack } from './start-stack.mjs';

/** Serves until `signal` fires or the API ends by itself; answers the exit code. */
export async function serve(signal) {
  const began = Date.now();
  const ownDatabase = process.env.DATABASE_URL ? await givenDatabase(process.env) : undefined;
  const sandbox = sandboxWanted(ownDatabase);
  const ports = { api: portOf('PORT', 3000), sandbox: portOf('SANDBOX_PORT', 3900) };
  ports.phone = portOf('SANDBOX_PHONE_PORT', ports.sandbox + 1);
  await mustBeFree('PORT', ports.api);
  if (sandbox) await mustBeFree('SANDBOX_PORT', ports.sandbox);
  if (sandbox) await mustBeFree('SANDBOX_PHONE_PORT', ports.phone);
  const choices = {
    folder: inRoot('.data'),
    ports,
    database: ownDatabase,
    sandbox,
    demo: sandbox,
    say: console.log,
    signal,
  };
  let stack;
  try {
    stack = await startStack(choices);
  } catch (error) {
    throw signal.aborted ? new Stopped() : error;
  }
  const forget = announce(choices.folder, stack.settings);
  console.log(welcome(stack, sandbox, Math.round((Date.now() - began) / 1000)));
  return untilEnd(stack, signal).finally(forget);
}

/** The local WeChat invents money: it goes with the private demo database, or with one that somebody named a demo. */
function sandboxWanted(ownDatabase) {
  const said = process.env.WECHAT_SANDBOX ?? (ownDatabase ? 'off' : 'on');
  return ['on', 'true', '1'].includes(said) && process.env.NODE_ENV !== 'production';
}

function portOf(name, otherwise) {
  const text = process.env[name] || String(otherwise);
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536) return Number(text);
  throw new PlainError(`${name} is "${text}", expected a port number.`);
}

async function mustBeFree(name, port) {
  if (await portTaken(port))
    throw new PlainError(`Port ${port} is in use by another program: stop that one or set ${name}.`);
}

function welcome({ url, sandboxUrl }, sandbox, seconds) {
  const demo = [
    `  the phone   ${sandboxUrl}`,
    '              choose a person, open the app there and pay with play money: an owner, or one of the staff',
    `  the app     ${url}    the same pages in a plain browser; staff sign in by a code confirmed on the phone`,
  ];
  const lines = sandbox ? demo : [`  the app     ${url}`];
  return ['', `ready (${seconds} s)`, ...lines, `  the API     ${url}/api/docs`, '  Ctrl-C stops everything.', ''].join(
    '\n',
  );
}

async function untilEnd(stack, signal) {
  const stopped = new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const end = await Promise.race([stopped, stack.apiExited]);
  if (end === 'stopped') console.log('stopping');
  else console.error(`The API ended by itself (exit code ${end}): see .data/logs/api.log.`);
  await stack.stop();
  return end === 'stopped' ? 0 : 1;
}
