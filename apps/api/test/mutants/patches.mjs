// Texts that several mutants take out of the tree.

export const src = (path) => `apps/api/src/${path}`;
export const migration = (name) => `apps/api/migrations/${name}.ts`;

/** Takes a unique key away and leaves an index in its place. */
export const notUnique = (file, name, columns) => ({
  file: migration(file),
  search: `UNIQUE KEY ${name} (${columns})`,
  replace: `KEY ${name} (${columns})`,
});

/** A row that is no longer locked when it is read; `from` stands before the lock. */
export const notLocked = (file, from, end = '`') => ({
  file: src(file),
  search: `${from} FOR UPDATE${end}`,
  replace: `${from}${end}`,
});

export const readComputeSave = {
  file: src('ledger/account.store.ts'),
  search: `    await tx.writeLater(
      \`UPDATE ledger_balance SET amount = amount + \${delta} WHERE account_id IN (?) AND amount + \${delta} >= 0 ORDER BY account_id\`,
      [...deltas, ids, ...deltas],
      { rows: changes.length, orElse: () => new Refused(refuse('BALANCE_SHORT')) },
    );`,
  replace: `    const rows = await tx.rows<{ id: string; amount: number }>(
      'SELECT account_id AS id, amount FROM ledger_balance WHERE account_id IN (?)',
      [ids],
    );
    if (delta === '') throw new Error(deltas.join());
    for (const change of changes) {
      const amount = (rows.find(({ id }) => id === change.accountId)?.amount ?? 0) + change.delta;
      if (amount < 0) throw new Refused(refuse('BALANCE_SHORT'));
      await tx.write('UPDATE ledger_balance SET amount = ? WHERE account_id = ?', [amount, change.accountId]);
    }`,
};
