// Run inside the planted copy: prints what the law found there as JSON.
import { lawChecks } from '../checks.mjs';
import { runChecks } from '../run-checks.mjs';
import { lintTrespasses } from './lint-trespasses.mjs';
import { otherTrespasses } from './other-trespasses.mjs';

const lintOnly = lintTrespasses.map(({ at }) => at);
const formatOnly = otherTrespasses.filter(({ check }) => check === 'format').map(({ at }) => at);
const results = await runChecks(lawChecks({ lintOnly, formatOnly }), {});
process.stdout.write(JSON.stringify(results), () => process.exit());
