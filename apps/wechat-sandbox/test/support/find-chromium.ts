import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Chromium is on this machine's PATH. */
export function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'chromium')).find((file) => existsSync(file));
  if (found === undefined) throw new Error('These tests need the program "chromium".');
  return found;
}
