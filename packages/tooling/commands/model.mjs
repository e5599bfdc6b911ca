// npm run model -- --operations 100000 [--seed S]: random operations against books kept beside them.
import { runProof } from '../suite/run-proof.mjs';

await runProof('test/model/main.js');
process.exit();
