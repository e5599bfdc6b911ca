// Programs and fonts of the system that the tests use.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall, mayInstall } from '../process/apt.mjs';
import { findProgram } from '../process/children.mjs';
import { PlainError } from '../process/plain-error.mjs';

const needs = [
  { debianPackage: 'mariadb-server-core', present: () => findProgram('mariadbd') !== undefined },
  { debianPackage: 'chromium', present: () => findProgram('chromium') !== undefined },
  { debianPackage: 'fonts-noto-cjk', present: hasChineseFont },
];

/** Asked of fontconfig; where its programs aren't installed, of the folder that Debian's package fills. */
function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (!listed.error && listed.stdout.trim() !== '') return true;
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

/** Installs what is missing where that needs nobody's permission; otherwise one sentence. */
export function systemNeeds() {
  const missing = needs.filter(({ present }) => !present()).map(({ debianPackage }) => debianPackage);
  if (missing.length === 0) return;
  if (!mayInstall())
    throw new PlainError(`The tests need ${missing.join(', ')}: run "apt-get install ${missing.join(' ')}" first.`);
  aptInstall(...missing);
}
