import fc from 'fast-check';

// Thousands of mutants run the properties: with few cases each. That can only let a mutant live which the whole run would find.
fc.configureGlobal({ numRuns: 15 });
