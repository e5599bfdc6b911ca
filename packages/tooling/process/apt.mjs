import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainError } from './plain-error.mjs';

/** Whether packages can be installed without asking: Debian or Ubuntu, and root. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs packages of the system; throws one sentence when that fails. */
export function aptInstall(...packages) {
  console.log(`installing ${packages.join(', ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  apt('-q', 'update');
  if (apt('install', '-y', '-q', '--no-install-recommends', ...packages)) return;
  throw new PlainError(`apt-get could not install ${packages.join(', ')}: install it by hand and start again.`);
}
