import { expect } from 'expect';
import { bind } from 'jest-each';

// The specs say test and expect as under jest: here mocha runs them, with jest's own expect and tables.
Object.assign(globalThis, { expect, test: Object.assign(it, { each: bind(it, false) }) });
