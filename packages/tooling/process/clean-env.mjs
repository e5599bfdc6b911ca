const kept = ['registry', 'cafile', 'proxy', 'https_proxy', 'noproxy'].map((name) => `npm_config_${name}`);

/** npm hands its own settings to scripts as npm_config_*; pnpm would read them as its own. */
export function cleanEnv(env = process.env) {
  const passes = (name) => !/^npm_/i.test(name) || kept.includes(name.toLowerCase());
  return Object.fromEntries(Object.entries(env).filter(([name]) => passes(name)));
}
