import type { Person } from '../books/records';
import { html } from './html';
import { pageOf } from './page';

/** The first page: choose whose phone this is. */
export function chooserPage(people: Person[], merchant: string): string {
  const lines = people.map(
    (person) =>
      html`<a class="line" data-testid="person-${person.id}" href="/phones/${person.id}">
        <img src="/sandbox/people/${person.id}/portrait.svg" alt="" width="44" height="44" />
        <span class="grow"><b>${person.name}</b><small>${person.phone}</small></span>
        <i class="chevron"></i>
      </a>`,
  );
  return pageOf(
    '微信沙箱',
    html`<main class="chooser" data-testid="chooser">
      <h1>选择一部手机</h1>
      <p>本地沙箱：以下人物均为虚构，他们都是“${merchant}”的顾客或员工</p>
      <section class="group">${lines}</section>
    </main>`,
  );
}
