import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';

/** The folder `pnpm build:weapp` fills. */
export const distFolder = join(__dirname, '../../dist/weapp');

/** Every file of the built mini-program with this ending, relative to its root, with forward slashes. */
export function distFiles(ending: string): string[] {
  return readdirSync(distFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending) && statSync(join(distFolder, file)).isFile())
    .sort();
}

const readDist = (file: string): string => readFileSync(join(distFolder, file), 'utf8');
const bare = (file: string): string => file.replace(/\.\w+$/, '');

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string }[] };
  __usePrivacyCheck__?: boolean;
}

/** WeChat's component framework with all templates of the build registered. */
export interface LoadedDist {
  app: AppJson;
  pages: string[];
  space: CodeSpace;
  backend: AssociatedBackend;
  /** What the template compiler found wrong; the build is sound when it is empty. */
  issues: string[];
}

export function loadDist(): LoadedDist {
  const app = JSON.parse(readDist('app.json')) as AppJson;
  const group = new TmplGroup();
  const issues: string[] = [];
  for (const file of distFiles('.wxs')) group.addScript(bare(file), readDist(file));
  for (const file of distFiles('.wxml')) {
    const found = group.addTmpl(bare(file), readDist(file)) as { message?: string }[];
    issues.push(...found.map((issue) => `${file}: ${issue.message ?? JSON.stringify(issue)}`));
  }
  // The compiler gives source text; this is how the framework's own loader evaluates it.
  const groupList = evaluate(`return ${group.getTmplGenObjectGroups()}`) as Record<string, never>;
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('app', true);
  const backend = env.associateBackend();
  for (const file of distFiles('.json')) {
    if (!Object.hasOwn(groupList, bare(file))) continue;
    const content = groupList[bare(file)] as never;
    space.addComponentStaticConfig(bare(file), JSON.parse(readDist(file)) as never);
    space.addCompiledTemplate(bare(file), { groupList, content, fallbackListenerOnNativeNode: true });
  }
  const sub = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page)));
  return { app, pages: [...app.pages, ...sub], space, backend, issues };
}

/** The globals a script of the mini-program sees; those of Node and the browser are hidden from it. */
export type ScriptGlobals = Record<string, unknown>;

/** Runs scripts of the build as CommonJS modules, each once. */
export function scriptLoader(globals: () => ScriptGlobals): (file: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const path = file.endsWith('.js') ? file : `${file}.js`;
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    const require = (name: string): unknown => load(posix.normalize(posix.join(dirname(path), name)));
    const given = { ...hidden, ...globals(), module, exports: module.exports, require };
    const run = evaluate(`return function(${Object.keys(given).join(',')}){${readDist(path)}\n}`) as (
      ...values: unknown[]
    ) => void;
    run(...Object.values(given));
    return module.exports;
  };
  return load;
}

const hidden: ScriptGlobals = {
  window: undefined,
  document: undefined,
  process: undefined,
  fetch: undefined,
  AbortController: undefined,
  navigator: undefined,
  location: undefined,
  localStorage: undefined,
  self: undefined,
  global: undefined,
  // Libraries look names up in it; Node's own one would show them a browser.
  globalThis: {},
};

function evaluate(source: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- running the build is the test
  return new Function(source)();
}
