/** Something the person at the keyboard can put right: shown as its one sentence, without a stack. */
export class PlainError extends Error {}

/** Runs a script's main function; a PlainError becomes one sentence on stderr and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
