import { randomUUID } from 'node:crypto';
import {
  answerFaults,
  courseFaults,
  deliveryFaults,
  type AnswerFault,
  type CourseFault,
  type DeliveryFault,
  type Endpoint,
  type FaultRule,
} from './fault';

/** A rule that struck, narrowed to what its place can do with it. */
export type Struck<K> = Omit<FaultRule, 'kind'> & { kind: K };

/** The faults that are set; rules strike in the order in which they were set, each `times` times. */
export class FaultBook {
  private rules: FaultRule[] = [];

  add(rule: Omit<FaultRule, 'id'>): FaultRule {
    const added = { ...rule, id: randomUUID() };
    this.rules.push(added);
    return added;
  }

  list(): FaultRule[] {
    return this.rules;
  }

  /** Whether there was such a rule. */
  remove(id: string): boolean {
    const before = this.rules.length;
    this.rules = this.rules.filter((rule) => rule.id !== id);
    return this.rules.length < before;
  }

  clear(): void {
    this.rules = [];
  }

  takeAnswer(endpoint: Endpoint, subjects: string[]): Struck<AnswerFault> | undefined {
    return this.take(answerFaults, endpoint, subjects);
  }

  takeDelivery(endpoint: Endpoint, subjects: string[]): Struck<DeliveryFault> | undefined {
    return this.take(deliveryFaults, endpoint, subjects);
  }

  takeCourse<K extends CourseFault>(
    kinds: readonly K[],
    endpoint: Endpoint,
    subjects: string[],
  ): Struck<K> | undefined {
    return this.take(
      courseFaults.filter((kind): kind is K & CourseFault => (kinds as readonly string[]).includes(kind)),
      endpoint,
      subjects,
    );
  }

  private take<K extends string>(kinds: readonly K[], endpoint: string, subjects: string[]): Struck<K> | undefined {
    const rule = this.rules.find(
      (candidate) =>
        (kinds as readonly string[]).includes(candidate.kind) &&
        matches(candidate.endpoint, endpoint) &&
        (candidate.subject === undefined || subjects.includes(candidate.subject)),
    );
    if (rule === undefined) return undefined;
    rule.times -= 1;
    if (rule.times <= 0) this.remove(rule.id);
    return { ...rule, kind: rule.kind as unknown as K };
  }
}

function matches(pattern: string, endpoint: string): boolean {
  return (
    pattern === '*' || pattern === endpoint || (pattern.endsWith('.*') && endpoint.startsWith(pattern.slice(0, -1)))
  );
}
