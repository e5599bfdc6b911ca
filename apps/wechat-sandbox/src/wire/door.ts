import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerFault, Endpoint } from '../faults/fault';
import type { Struck } from '../faults/fault-book';
import { isSignatureFault, signedHeaders, type SignatureFault } from '../pay/signed-headers';
import type { World } from '../world';
import type { Answer } from './answer';
import { momentOf, spoilAnswer, type Family } from './spoil-answer';

/** A request that has passed the checks of its family, ready to be done. */
export interface Errand {
  endpoint: Endpoint;
  /** Numbers and openids that a fault rule may name. */
  subjects: string[];
  run: () => Answer | Promise<Answer>;
}

/** Does an errand and answers it, with whatever fault is set for it. */
export async function answerErrand(
  world: World,
  family: Family,
  request: FastifyRequest,
  reply: FastifyReply,
  errand: Errand,
): Promise<void> {
  const strike = world.faults.takeAnswer(errand.endpoint, errand.subjects);
  const spoilt = strike === undefined ? undefined : spoilAnswer(strike, family);
  const answer = strike !== undefined && momentOf(strike) === 'before' ? undefined : await errand.run();
  const note = (status: number | null): void => {
    world.traffic.note({
      at: new Date().toISOString(),
      endpoint: errand.endpoint,
      method: request.method,
      path: request.raw.url ?? '',
      status,
      fault: strike?.kind ?? null,
    });
  };
  if (spoilt !== undefined && ('hold' in spoilt || 'reset' in spoilt)) {
    note(null);
    dropLine(reply, 'hold' in spoilt ? spoilt.hold : 0);
    return;
  }
  const spoken = spoilt !== undefined && 'answer' in spoilt ? spoilt.answer : (answer ?? (await errand.run()));
  note(spoken.status);
  const truncated = spoilt !== undefined && 'truncate' in spoilt;
  await speak(world, family, reply, spoken, { truncated, signature: signatureFault(strike) });
}

/** Answers without any fault. */
export async function answerPlainly(world: World, family: Family, reply: FastifyReply, answer: Answer): Promise<void> {
  await speak(world, family, reply, answer, { truncated: false, signature: undefined });
}

function signatureFault(strike: Struck<AnswerFault> | undefined): SignatureFault | undefined {
  return isSignatureFault(strike?.kind) ? strike.kind : undefined;
}

/** Keeps the line open without a word for a while, then cuts it. */
function dropLine(reply: FastifyReply, wait: number): void {
  reply.hijack();
  const { socket } = reply.raw;
  if (socket === null) return;
  const timer = setTimeout(() => {
    socket.destroy();
  }, wait);
  timer.unref();
  socket.once('close', () => {
    clearTimeout(timer);
  });
}

interface Manner {
  truncated: boolean;
  signature: SignatureFault | undefined;
}

async function speak(world: World, family: Family, reply: FastifyReply, answer: Answer, manner: Manner): Promise<void> {
  const bytes = bytesOf(answer.body);
  const sent = manner.truncated ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
  void reply.status(answer.status);
  if (answer.body !== undefined) void reply.type(answer.contentType ?? 'application/json; charset=utf-8');
  // What a gateway says by itself carries no signature of WeChat Pay.
  if (family === 'pay' && answer.contentType === undefined) {
    void reply.headers(signedHeaders(world, sent.toString('utf8'), manner.signature));
  }
  await reply.send(answer.body === undefined ? undefined : sent);
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
}
