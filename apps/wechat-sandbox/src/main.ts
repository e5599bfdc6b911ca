import { reasonNotToStart } from './boot/refuse-start';
import { readSettings } from './boot/settings';
import { startSandbox } from './boot/start-sandbox';

async function main(): Promise<void> {
  const settings = readSettings(process.env, process.cwd());
  const reason = await reasonNotToStart(settings);
  if (reason !== undefined) throw new Error(reason);
  const sandbox = await startSandbox(settings);
  process.stdout.write(
    `${JSON.stringify({ ready: true, url: sandbox.url, phoneUrl: sandbox.phoneUrl, env: sandbox.envFile })}\n`,
  );
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
