// npm run bench [-- --members 1000000] [--only home,settlement] [--quick] [--keep]: what the program costs beside the bare stack.
import { runProof } from '../suite/run-proof.mjs';

await runProof('bench/main.js', ['sandbox', 'api']);
process.exit();
