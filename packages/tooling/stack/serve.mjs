// What npm start does once the packages are there.
import { join } from 'node:path';
import { PlainError, Stopped } from '../process/plain-error.mjs';
import { portTaken } from '../process/ports.mjs';
import { chosenDatabase } from './chosen-database.mjs';
import { announce } from './running.mjs';
import { startStack } from './start-stack.mjs';

/** Serves until `signal` fires or the API ends by itself; answers the exit code. */
export async function serve(signal) {
  const began = Date.now();
  const ports = { api: portOf('PORT', 3000), sandbox: portOf('SANDBOX_PORT', 3900) };
  ports.phone = portOf('SANDBOX_PHONE_PORT', ports.sandbox + 1);
  const { folder, database, sandbox } = await chosenDatabase();
  await mustBeFree('PORT', ports.api);
  if (sandbox) await mustBeFree('SANDBOX_PORT', ports.sandbox);
  if (sandbox) await mustBeFree('SANDBOX_PHONE_PORT', ports.phone);
  const choices = { folder, ports, database, sandbox, demo: sandbox, say: console.log, signal };
  let stack;
  try {
    stack = await startStack(choices);
  } catch (error) {
    throw signal.aborted ? new Stopped() : error;
  }
  const forget = announce(folder, stack.settings);
  console.log(welcome(stack, sandbox, Math.round((Date.now() - began) / 1000)));
  return untilEnd(stack, join(folder, 'logs/api.log'), signal).finally(forget);
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

async function untilEnd(stack, logFile, signal) {
  const stopped = new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const end = await Promise.race([stopped, stack.apiExited]);
  if (end === 'stopped') console.log('stopping');
  else console.error(`The API ended by itself (exit code ${end}): see ${logFile}.`);
  await stack.stop();
  return end === 'stopped' ? 0 : 1;
}
