import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SettingsError } from './platform/config';
import { databaseSentence } from './platform/database';

/** Runs one of the API's programs. What the operator can put right ends it with a sentence, a bug with its stack; both with exit code 1. */
export function runProgram(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const sentence = error instanceof SettingsError ? error.message : databaseSentence(error);
    console.error(sentence ?? error);
    process.exit(1);
  });
}

/**
 * Opens the API's port.
 * @throws SettingsError when it can't be had.
 */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: { host: string; port: number },
): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const sentence = whyClosed(host, port)[(error as { code?: string }).code ?? ''];
    throw sentence === undefined ? error : new SettingsError(sentence, { cause: error });
  }
}

function whyClosed(host: string, port: number): Record<string, string> {
  const noAddress = `HOST is "${host}", which is no address of this machine.`;
  return {
    EADDRINUSE: `Port ${String(port)} at ${host} is in use by another program: stop that one or set PORT.`,
    EACCES: `Port ${String(port)} may not be opened by this user: set PORT to one above 1023.`,
    ERR_SOCKET_BAD_PORT: `PORT is ${String(port)}, expected one below 65536.`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
    EAI_AGAIN: noAddress,
  };
}
