// The stages of npm test, in their order. Each answers `{ passed, failed, sentences }`.
import { build } from '../build/builds.mjs';
import { lawChecks } from '../law/checks.mjs';
import { runChecks } from '../law/run-checks.mjs';
import { runTrespasses } from '../law/trespass/run-trespasses.mjs';
import { together } from '../stack/together.mjs';
import { runJest } from './jest-stage.mjs';

async function theLaw(context) {
  const results = await runChecks(lawChecks({ fresh: true }), { ...context, say: console.log });
  const broken = results.filter(({ found }) => found !== '');
  return { passed: results.length - broken.length, failed: broken.length, sentences: broken.map(({ name }) => name) };
}

/** First the builds: the names of one list one after the other, the lists side by side. Two workers unless it is said otherwise. */
const jest =
  (projects, { workers, builds = [] } = {}) =>
  async (context) => {
    const works = builds.map((names) => (signal) => build(names, { signal, say: console.log }));
    const { reason } = await together(context.signal, ...works);
    if (reason) throw reason;
    return runJest(projects, { ...context, workers });
  };

export const stages = [
  { name: 'the law', run: theLaw },
  { name: 'trespasses', run: runTrespasses },
  { name: 'units', run: jest(['domain', 'api', 'sandbox', 'miniapp']) },
  // One more than there are cores: some of these files wait for leases and time limits of a minute.
  {
    name: 'stories and storms',
    run: jest(['stories'], { workers: 3, builds: [['domain', 'contracts', 'sandbox', 'api']] }),
  },
  // The built mini-program and the journeys share one running system, which builds what else it needs.
  { name: 'the phone', run: jest(['weapp', 'journeys'], { builds: [['weapp'], ['h5']] }) },
];
