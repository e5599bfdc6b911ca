/** Something the person at the keyboard can put right: shown as its one sentence, without a stack. */
export class PlainError extends Error {}

/** Thrown out of a step when the whole command is being stopped. */
export class Stopped extends Error {}

/** Runs a command; a PlainError becomes one sentence on stderr and exit code 1, a stop becomes 130 without a word. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = error instanceof Stopped ? 130 : 1;
    if (error instanceof PlainError) console.error(`\n${error.message}\n`);
    else if (!(error instanceof Stopped)) console.error(error);
  }
}
