// npm run kill -- --api 50 --database 10: kill -9 under load, and what is left of it.
import { runProof } from '../suite/run-proof.mjs';

await runProof('test/kill/main.js', ['sandbox', 'api']);
process.exit();
