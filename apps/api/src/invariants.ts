import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { invariants, RunInvariants } from './admin';
import { AppModule } from './app.module';
import { runProgram } from './run-program';

/** `npm run invariants`: asks the database of DATABASE_URL whether every promise holds; exit code 1 when one is broken. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
  app.useLogger(['error']);
  try {
    const broken = await app.get(RunInvariants).run();
    for (const { name, rows, examples } of broken) console.log(`broken: ${name} (${String(rows)} rows)`, examples);
    // The queries, and the seals over the ledger's past.
    console.log(`${String(invariants.length + 1 - broken.length)} hold, ${String(broken.length)} broken`);
    process.exitCode = broken.length === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}

runProgram(main);
