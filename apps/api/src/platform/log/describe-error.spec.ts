import { describeError } from './describe-error';

test('a database error is told by its code, never by the values in its statement', () => {
  const error = Object.assign(new Error("Data too long for column 'note': 林知远 13800005678"), {
    query: 'UPDATE member SET note = ?',
    parameters: ['林知远 13800005678'],
    driverError: { errno: 1406, code: 'ER_DATA_TOO_LONG', sql: "UPDATE member SET note = '林知远 13800005678'" },
  });
  const told = describeError(new Error('failed', { cause: error }));
  expect(JSON.stringify(told)).not.toMatch(/林知远|13800005678/);
  expect(told).toMatchObject({ message: 'failed', cause: { errno: 1406, code: 'ER_DATA_TOO_LONG' } });
});
