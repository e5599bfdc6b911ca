export { freePort } from '../process/ports.mjs';
export { startService } from './service.mjs';
export { apiProgram, startFoundation, startStack } from './start-stack.mjs';
