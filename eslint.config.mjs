export { default } from './packages/tooling/law/lint.mjs';
