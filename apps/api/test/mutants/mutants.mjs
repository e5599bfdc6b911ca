// Mistakes that only a race shows, made by hand. Each is planted alone in a copy of the tree and must turn its witness red:
// a storm that stays green proves nothing. A lock and a condition cover each other, so such pairs go together.

import { instrumentMutants } from './instrument-mutants.mjs';
import { migration, notUnique, readComputeSave, src } from './patches.mjs';

/** `patches` are texts that stand in their file exactly once; `witness` is a test file and the test in it that must fail. */
export const mutants = [
  {
    name: 'a balance is read, computed and saved',
    patches: [readComputeSave],
    witness: { file: 'storms/ledger.storm', test: 'fifty at once take 30.00 from 100.00' },
  },
  {
    name: 'a card is debited without lock and condition',
    patches: [
      readComputeSave,
      {
        file: src('prepaid/card.store.ts'),
        search: 'FROM prepaid_card WHERE id = ? FOR UPDATE`',
        replace: 'FROM prepaid_card WHERE id = ?`',
      },
      {
        file: src('ledger/lot.store.ts'),
        search: '`${lotsOfHolders} FOR UPDATE`',
        replace: 'lotsOfHolders',
      },
    ],
    witness: { file: 'storms/settlement.storm', test: 'fifty settlements of 30.00 on a card of 100.00' },
  },
  {
    name: 'a sale is settled without lock and condition',
    patches: [
      {
        file: src('settlement/sale.store.ts'),
        search: 'FROM sale WHERE id = ? FOR UPDATE`',
        replace: 'FROM sale WHERE id = ?`',
      },
      {
        file: src('settlement/sale.store.ts'),
        search: "cancel_reason = ? WHERE id = ? AND state = ?'",
        replace: "cancel_reason = ? WHERE id = ? AND ? IS NOT NULL'",
      },
    ],
    witness: { file: 'storms/settlement.storm', test: 'two cashiers on one sale' },
  },
  {
    name: 'a key may be claimed twice',
    patches: [
      {
        file: migration('1764000000000-platform'),
        search: 'PRIMARY KEY (owner, request_key)',
        replace: 'KEY request_key_by_owner (owner, request_key)',
      },
      // The answer would be stored with every row of the key otherwise, and wait for all of them.
      {
        file: src('platform/idempotency/request-key.store.ts'),
        search: 'UPDATE request_key SET outcome = ? WHERE owner = ? AND request_key = ?',
        replace: 'UPDATE request_key SET outcome = ? WHERE owner = ? AND request_key = ? AND 1 = 0',
      },
    ],
    witness: { file: 'storms/prepaid.storm', test: 'one key asked for forty times opens one order' },
  },
  {
    name: 'a key is claimed by a plain INSERT',
    patches: [
      {
        file: src('platform/idempotency/request-key.store.ts'),
        search: ' ON DUPLICATE KEY UPDATE repeats = repeats + 1`',
        replace: '`',
      },
    ],
    witness: { file: 'storms/settlement.storm', test: 'one key a hundred times: one effect, one answer' },
  },
  {
    name: 'a plate may be worn by two cars',
    patches: [notUnique('1764000030001-members-cars', 'plate_current_number', 'current_number')],
    witness: { file: 'stories/members-search.story', test: 'two tills that open one plate at once open one car' },
  },
  {
    name: 'a WeChat account may be known twice',
    patches: [
      notUnique('1764000030000-members', 'identity_openid', 'openid_index'),
      notUnique('1764000030000-members', 'member_unionid', 'unionid_index'),
    ],
    witness: { file: 'stories/members-people.story', test: 'two sign-ins of one account at once make one member' },
  },
  {
    name: 'a deadlock is not tried again',
    patches: [
      {
        file: src('platform/database/unit-of-work.ts'),
        search: 'if (!isRetryable(error) || attempt >= triesFor(error)) throw error;',
        replace: 'if (attempt > 0 || !isRetryable(error) || attempt >= triesFor(error)) throw error;',
      },
    ],
    witness: { file: 'stories/platform-unit-of-work.story', test: 'two units of work that lock each other out' },
  },
  {
    name: 'what must follow is written after the commit',
    patches: [
      {
        file: src('platform/outbox/outbox.ts'),
        search: "await tx.insert('outbox', this.rowsOf(topic, payload));",
        replace:
          "await Promise.resolve();\n    const rows = this.rowsOf(topic, payload);\n    Object.assign(tx, { late: () => tx.insert('outbox', rows) });",
      },
      {
        file: src('platform/database/unit-of-work.ts'),
        search: "await ask(line, 'COMMIT');",
        replace: "await ask(line, 'COMMIT');\n      await (tx as unknown as { late?: () => Promise<void> }).late?.();",
      },
    ],
    witness: { file: 'stories/platform-unit-of-work.story', test: 'stands in the very transaction it follows' },
  },
  {
    name: 'a member code is taken without condition',
    patches: [
      {
        file: src('settlement/consent.store.ts'),
        search: 'WHERE id = ? AND taken_at IS NULL AND expires_at > ?',
        replace: 'WHERE id = ? AND expires_at > ?',
      },
    ],
    witness: { file: 'storms/consents.storm', test: 'one member code at twenty tills proves one visit' },
  },
  {
    name: 'a proof is consumed without condition',
    patches: [
      {
        file: src('settlement/consent.store.ts'),
        search: 'FROM proof WHERE id = ? AND used_by IS NULL`',
        replace: 'FROM proof WHERE id = ?`',
      },
      {
        file: src('settlement/consent.store.ts'),
        search: "'UPDATE proof SET used_by = ? WHERE id = ? AND used_by IS NULL'",
        replace: "'UPDATE proof SET used_by = ? WHERE id = ?'",
      },
    ],
    witness: { file: 'storms/consents.storm', test: 'a proof pays once, even for a sale that is open again' },
  },
  {
    name: 'a payment is taken without inbox, lock and condition',
    patches: [
      notUnique('1764000041000-payments', 'payment_notification_wechat_id', 'wechat_id'),
      {
        file: migration('1764000041000-payments'),
        search: 'PRIMARY KEY (transaction_id)',
        replace: 'KEY payment_received_by_transaction (transaction_id)',
      },
      {
        file: src('payments/payment-order.store.ts'),
        search: 'FROM payment_order WHERE id = ? FOR UPDATE`',
        replace: 'FROM payment_order WHERE id = ?`',
      },
      {
        file: src('payments/payment-order.store.ts'),
        search: "SET state = 'paid', paid_at = ?, check_due_at = NULL WHERE id = ? AND ${open}`",
        replace: "SET state = 'paid', paid_at = ?, check_due_at = NULL WHERE id = ?`",
      },
    ],
    witness: { file: 'storms/payments.storm', test: 'thirty payments, each told ten times' },
  },
  {
    name: 'an entry may be reversed twice',
    patches: [notUnique('1764000010000-ledger', 'ledger_entry_reversed_once', 'reverses')],
    witness: { file: 'storms/ledger.storm', test: 'an entry is reversed once, however many try' },
  },
  {
    name: 'a hold ends without condition',
    patches: [
      {
        file: src('ledger/hold.store.ts'),
        search: "WHERE id = ? AND state = 'held'\"",
        replace: 'WHERE id = ?"',
      },
    ],
    witness: { file: 'storms/ledger.storm', test: 'a hold ends one way, whoever is first' },
  },
  {
    name: 'a line cut at the commit is taken for a line cut before it',
    patches: [
      {
        file: src('platform/idempotency/once.ts'),
        search: 'if (found?.outcome) return sameRequest(key, found);',
        replace: 'if (found?.outcome) await this.unit.run((tx) => this.keys.forget(tx, key));',
      },
      {
        file: src('platform/idempotency/request-key.store.ts'),
        search: '  async find(reader: Reader',
        replace: `  forget(tx: Tx, key: RequestKey): Promise<number> {
    return tx.write('DELETE FROM request_key WHERE owner = ? AND request_key = ?', [key.owner, key.key]);
  }

  async find(reader: Reader`,
      },
    ],
    witness: { file: 'storms/cut-lines.storm', test: 'lines cut exactly at the commit of top-ups and settlements' },
  },
  {
    name: 'members merge while something of theirs is written',
    patches: [
      {
        file: src('members/people/member.store.ts'),
        search: 'await tx.row<Row>(`${survivors} LOCK IN SHARE MODE`, [[id]]);\n    // Whoever',
        replace: 'await tx.row<Row>(survivors, [[id]]);\n    // Whoever',
      },
    ],
    witness: { file: 'storms/merging.storm', test: 'a till that serves somebody in the middle of their merge' },
  },
  {
    name: 'a key belongs to the member',
    patches: [
      {
        file: src('platform/idempotency/request-key.ts'),
        search: 'owner: request.actor.accountId',
        replace: 'owner: request.actor.memberId',
      },
    ],
    witness: { file: 'storms/merging.storm', test: 'a request that is repeated after its asker became another' },
  },
  ...instrumentMutants,
];
