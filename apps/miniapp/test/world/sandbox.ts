import { sendJson } from './exchange';

export interface Person {
  id: string;
  name: string;
  phone: string;
  /** The person's openid towards the mini-program, and towards the official account. */
  miniOpenid: string;
  oaOpenid: string;
}

export interface Order {
  outTradeNo: string;
  prepayId: string;
  state: string;
  openid: string;
  total: number;
}

export interface Message {
  id: string;
  title: string;
  templateId: string;
  rows: { label: string; value: string }[];
}

/** The control plane of the local WeChat: what people do on their phones, and what its books say. */
export class Sandbox {
  constructor(readonly url: string) {}

  person(person: { id: string; name: string; phone: string; note?: string }): Promise<Person> {
    return this.post('/people', { ...person, subscriptionQuota: 20 });
  }

  /** Somebody who is there already. */
  personOf(personId: string): Promise<Person> {
    return sendJson<Person>({ method: 'GET', url: `${this.url}/sandbox/people/${personId}` });
  }

  loginCode(personId: string): Promise<string> {
    return this.code(personId, 'login-code');
  }

  /** What the mini-program gets when this person shows the phone number. */
  phoneCode(personId: string): Promise<string> {
    return this.code(personId, 'phone-code');
  }

  /** Pays as the order's payer does, and waits until the shop was told. `number` is an out_trade_no or a prepay_id. */
  pay(number: string): Promise<Order> {
    return this.post(`/orders/${number}/pay`, { waitForNotification: true });
  }

  /** The next refund of this order ends abnormally: WeChat can't give it back, and a person has to. */
  refundFails(number: string): Promise<unknown> {
    return this.post('/faults', { endpoint: 'pay.refund', kind: 'refundAbnormal', subject: number });
  }

  /** The orders WeChat knows of this person, whichever door they came by. */
  async ordersOf({ miniOpenid, oaOpenid }: Person): Promise<Order[]> {
    const { orders } = await sendJson<{ orders: Order[] }>({ method: 'GET', url: `${this.url}/sandbox/orders` });
    return orders.filter(({ openid }) => openid === miniOpenid || openid === oaOpenid);
  }

  async messagesOf({ id }: Person): Promise<Message[]> {
    const url = `${this.url}/sandbox/messages?personId=${id}`;
    return (await sendJson<{ messages: Message[] }>({ method: 'GET', url })).messages;
  }

  private async code(personId: string, kind: string): Promise<string> {
    return (await this.post<{ code: string }>(`/people/${personId}/${kind}`, {})).code;
  }

  private post<T>(path: string, body: object): Promise<T> {
    return sendJson<T>({ method: 'POST', url: `${this.url}/sandbox${path}`, body });
  }
}
