import { objectField, optionalInstant, readAnswer, textField, type JsonObject } from '../answer-fields';
import { openSealed, readSealed } from './open-sealed';
import { readNotifiedRefund, type PayRefund } from './pay-refund';
import { checkSignature, type HeaderMap, type SignatureKeys, type SignatureVerdict } from './pay-signature';
import { readTransaction, type PayTransaction } from './pay-transaction';

/**
 * What arrived at a notification address.
 * `verified`: from WeChat Pay, whatever it says; compare it with the order before anything moves, and answer 200.
 * `refused`: answer 4xx and change nothing. `signTest`: WeChat's own probe; answer 4xx, count it apart, raise no alarm.
 */
export type PayNotification =
  | {
      readonly outcome: 'verified';
      /** Of this notification; the same one may come many times. */
      readonly id: string;
      /** Like TRANSACTION.SUCCESS or REFUND.ABNORMAL. */
      readonly eventType: string;
      readonly createdAt: Date | null;
      readonly subject: NotificationSubject;
      /** The decrypted resource as WeChat wrote it. It holds an openid: keep it encrypted, log it never. */
      readonly resource: string;
    }
  | { readonly outcome: 'refused'; readonly reason: NotificationRefusal }
  | { readonly outcome: 'signTest' };

/** `unreadable` is correctly signed all the same: an incident for a person, not a forgery. */
export type NotificationSubject =
  | { readonly about: 'transaction'; readonly transaction: PayTransaction }
  | { readonly about: 'refund'; readonly refund: PayRefund }
  | { readonly about: 'unreadable' };

export type NotificationRefusal =
  'missingSignature' | 'malformed' | 'outsideWindow' | 'unknownSerial' | 'wrongSignature' | 'undecipherable';

/** Raw body → headers and window → key by serial → signature → decryption → fields; each step only when the one before held. */
export async function openNotification(
  keys: SignatureKeys,
  apiV3Key: string,
  headers: HeaderMap,
  rawBody: Buffer,
  now: Date,
): Promise<PayNotification> {
  const verdict = await checkSignature(keys, headers, rawBody, now);
  if (verdict === 'probe') return { outcome: 'signTest' };
  if (verdict !== 'good') return { outcome: 'refused', reason: refusalOf[verdict] };
  const envelope = readAnswer(rawBody.toString('utf8'), readEnvelope);
  if (envelope === undefined) return { outcome: 'refused', reason: 'malformed' };
  const resource = envelope.sealed === null ? null : openSealed(envelope.sealed, apiV3Key);
  if (resource === null) return { outcome: 'refused', reason: 'undecipherable' };
  const { id, eventType, createdAt } = envelope;
  return { outcome: 'verified', id, eventType, createdAt, subject: subjectOf(eventType, resource), resource };
}

const refusalOf: Readonly<Record<Exclude<SignatureVerdict, 'good' | 'probe'>, NotificationRefusal>> = {
  missing: 'missingSignature',
  malformed: 'malformed',
  outsideWindow: 'outsideWindow',
  unknownSerial: 'unknownSerial',
  wrong: 'wrongSignature',
};

function readEnvelope(from: JsonObject) {
  return {
    id: textField(from, 'id'),
    eventType: textField(from, 'event_type'),
    createdAt: optionalInstant(from, 'create_time'),
    sealed: readSealed(objectField(from, 'resource')),
  };
}

function subjectOf(eventType: string, resource: string): NotificationSubject {
  if (eventType.startsWith('TRANSACTION.')) {
    const transaction = readAnswer(resource, readTransaction);
    if (transaction !== undefined) return { about: 'transaction', transaction };
  }
  if (eventType.startsWith('REFUND.')) {
    const refund = readAnswer(resource, readNotifiedRefund);
    if (refund !== undefined) return { about: 'refund', refund };
  }
  return { about: 'unreadable' };
}
