// A process of its own that holds a job, so that a test can kill it: node job-process.cjs <name of the job>; DATABASE_URL says where.
require('reflect-metadata');
const { Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { ClockModule } = require('../../dist/src/platform/clock');
const { ConfigModule } = require('../../dist/src/platform/config');
const { DatabaseModule } = require('../../dist/src/platform/database');
const { Jobs, JobsModule } = require('../../dist/src/platform/jobs');

class Rooms {}
Module({ imports: [ConfigModule, ClockModule, DatabaseModule, JobsModule] })(Rooms);

async function main() {
  const app = await NestFactory.createApplicationContext(Rooms, { logger: false });
  await hold(app.get(Jobs)).runNow(process.argv[2]);
}

/** The job never ends by itself. */
function hold(jobs) {
  jobs.every(process.argv[2], 1_000, () => {
    process.stdout.write('held\n');
    return new Promise(() => setInterval(() => undefined, 1_000));
  });
  return jobs;
}

void main();
