// Run inside the planted copy: prints what the law found there as JSON. Arguments: the files to lint.
import { lawChecks } from '../checks.mjs';
import { runChecks } from '../run-checks.mjs';

const results = await runChecks(lawChecks({ lintOnly: process.argv.slice(2) }), {});
process.stdout.write(JSON.stringify(results), () => process.exit());
