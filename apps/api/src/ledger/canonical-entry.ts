import { createHash } from 'node:crypto';
import type { StoredEntry, StoredPosting } from './entry.store';

/**
 * SHA-256 (hex) over everything an entry and its postings say, in one fixed order. The form must never change: old seals are
 * checked with it.
 */
export function entryHash(entry: StoredEntry, postings: readonly StoredPosting[]): string {
  const head = [
    entry.id,
    entry.kind,
    entry.at.toISOString(),
    entry.shopId,
    entry.staffId,
    entry.title,
    entry.reason,
    entry.reverses,
    entry.holdId,
    entry.cardId,
    entry.cardBalanceAfter,
    entry.saleId,
    entry.settlementId,
    entry.topUpId,
    entry.paymentOrderId,
    entry.plate,
  ];
  const moves = postings
    .toSorted((one, other) => one.position - other.position)
    .map(({ position, asset, fromAccountId, toAccountId, amount }) => [
      position,
      asset,
      fromAccountId,
      toAccountId,
      amount,
    ]);
  return sha256(JSON.stringify([head, moves]));
}

/** The hash of a batch: over the batch before it and each entry's hash, so that none can be changed alone. */
export function sealHash(
  no: number,
  previousHash: string,
  members: readonly { entryId: string; hash: string }[],
): string {
  const lines = members.map(({ entryId, hash }) => `${entryId} ${hash}`);
  return sha256([String(no), previousHash, ...lines].join('\n'));
}

/** Postings by the entry they belong to. */
export function byEntry(postings: readonly StoredPosting[]): Map<string, StoredPosting[]> {
  const groups = new Map<string, StoredPosting[]>();
  for (const posting of postings) {
    const group = groups.get(posting.entryId) ?? [];
    group.push(posting);
    groups.set(posting.entryId, group);
  }
  return groups;
}

/** What the first batch follows. */
export const noSeal = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
