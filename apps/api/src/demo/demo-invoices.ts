import type { ShopDay } from '@cheyou/domain';
import type { DemoApi } from './demo-api';

const company = {
  titleKind: 'company',
  title: '成都蓉行物流有限公司',
  taxNumber: '91350100M000100Y43',
  email: 'rong@example.com',
};
const person = { titleKind: 'person', title: '林知远', taxNumber: null, email: null };
const number = '26512000000012345678';

/** Invoices that owners of the first shop asked for: one waits, one is issued, one was sent back for its title. */
export async function askInvoices(api: DemoApi, cashier: string, today: ShopDay): Promise<void> {
  await askFor(api, 'su', company);
  const issued = await askFor(api, 'lin', person);
  const refused = await askFor(api, 'lin', { ...company, title: '蓉行物流' });
  const paper = { number, issuedOn: today, amountFen: issued.amountFen, link: null };
  await api.ask(cashier, 'POST', `/staff/invoices/${issued.id}/issue`, paper);
  const why = { reason: '抬头要写营业执照上的全称，请改好再申请' };
  await api.ask(cashier, 'POST', `/staff/invoices/${refused.id}/refusal`, why);
}

/** For the newest bill that may still be invoiced. */
async function askFor(api: DemoApi, personId: string, title: object): Promise<{ id: string; amountFen: number }> {
  const { items } = await api.ask<{ items: { settlementId: string }[] }>(personId, 'GET', '/me/visits?limit=20');
  for (const { settlementId } of items) {
    const path = `/me/receipts/${settlementId}/invoice`;
    const { askableFen } = await api.ask<{ askableFen: number }>(personId, 'GET', path);
    if (askableFen === 0) continue;
    const order = { ...title, quotedFen: askableFen };
    return (await api.ask<{ invoice: { id: string; amountFen: number } }>(personId, 'POST', path, order)).invoice;
  }
  throw new Error(`${personId} has no bill to be invoiced`);
}
