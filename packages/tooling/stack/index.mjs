export { freePort } from '../process/ports.mjs';
export { startStack } from './start-stack.mjs';
