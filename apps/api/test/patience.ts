// Opening every room on a real database takes seconds on a busy machine; a hang is still a failure.
jest.setTimeout(120_000);
