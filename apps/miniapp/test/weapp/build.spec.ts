/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler';
import { distFiles, distFolder, loadDist } from './load-dist';

const sizeOf = (files: string[]): number => files.reduce((sum, file) => sum + statSync(join(distFolder, file)).size, 0);
const kB = 1024;

test('every template and style sheet compiles with WeChat’s own compilers', () => {
  expect(wxmlToJs(distFolder)).toContain('$gwx');
  expect(wxssToJs(distFolder)).toContain('wxssMap');
});

test('the component framework finds nothing wrong with the templates', () => {
  expect(loadDist().issues).toEqual([]);
});

test('every emitted script is a script that old engines can read', () => {
  const files = distFiles('.js');
  expect(files).toContain('app.js');
  for (const file of files) execFileSync(process.execPath, ['--check', join(distFolder, file)]);
  const modern = files.filter((file) =>
    /[^\w]this\.#|\?\?=|\|\|=|&&=/.test(readFileSync(join(distFolder, file), 'utf8')),
  );
  expect(modern).toEqual([]);
});

test('the packages are small enough for a slow phone', () => {
  const { app } = loadDist();
  const roots = (app.subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`);
  const all = distFiles('');
  const main = all.filter((file) => !roots.some((root) => file.startsWith(root)));
  expect(sizeOf(main)).toBeLessThanOrEqual(1000 * kB);
  for (const root of roots) {
    expect(sizeOf(all.filter((file) => file.startsWith(root)))).toBeLessThanOrEqual(1500 * kB);
  }
  const pictures = all.filter((file) => /\.(png|jpe?g|gif|webp|svg)$/.test(file));
  expect(pictures.filter((file) => sizeOf([file]) > 100 * kB)).toEqual([]);
});

test('WeChat is told to ask for consent before anything personal is touched', () => {
  expect(loadDist().app.__usePrivacyCheck__).toBe(true);
});

test('nothing in the build points at another host', () => {
  const allowed =
    /https?:\/\/(127\.0\.0\.1|localhost|www\.w3\.org|reactjs\.org|react\.dev|github\.com|feross\.org|npms\.io|taro\.com)/;
  const links = distFiles('.js').flatMap(
    (file) => readFileSync(join(distFolder, file), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? [],
  );
  expect([...new Set(links)].filter((link) => !allowed.test(link))).toEqual([]);
});
