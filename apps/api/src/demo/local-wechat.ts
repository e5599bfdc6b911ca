/** The control plane of the local WeChat: it plays what people do on their phones. */
export class LocalWechat {
  constructor(private readonly url: string) {}

  /** Makes a person, or changes the one with this id. */
  async person(person: {
    id: string;
    name: string;
    phone: string;
    note: string;
    subscriptionQuota: number;
  }): Promise<void> {
    const known = await this.call('GET', `/sandbox/people/${person.id}`);
    const { id, ...rest } = person;
    const answer = known.ok
      ? await this.call('POST', `/sandbox/people/${id}`, rest)
      : await this.call('POST', '/sandbox/people', person);
    if (!answer.ok) throw new Error(`the local WeChat refused a person: ${await answer.text()}`);
  }

  /** A code for signing in to the mini-program, good once. */
  loginCode(personId: string): Promise<string> {
    return this.code(personId, 'login-code');
  }

  /** A code behind which the person's phone number is. */
  phoneCode(personId: string): Promise<string> {
    return this.code(personId, 'phone-code');
  }

  /** Puts the time in which orders live; null takes the machine's again. */
  async clock(at: Date | null): Promise<void> {
    await this.must('POST', '/sandbox/clock', at ? { at: at.toISOString() } : { reset: true });
  }

  /** Pays an order as its payer does, and waits until the shop was notified. */
  async pay(orderId: string): Promise<void> {
    await this.must('POST', `/sandbox/orders/${orderId}/pay`, { waitForNotification: true });
  }

  private async code(personId: string, kind: string): Promise<string> {
    const answer = await this.must('POST', `/sandbox/people/${personId}/${kind}`, {});
    return ((await answer.json()) as { code: string }).code;
  }

  private async must(method: string, path: string, body: object): Promise<Response> {
    const answer = await this.call(method, path, body);
    if (!answer.ok) throw new Error(`the local WeChat refused ${path}: ${await answer.text()}`);
    return answer;
  }

  private call(method: string, path: string, body?: object): Promise<Response> {
    return fetch(this.url + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  }
}
