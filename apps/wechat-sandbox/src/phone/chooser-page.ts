import type { Person } from '../books/records';
import { html } from './html';
import { pageOf } from './page';

// From this many people on a search field is worth its room.
const searchFrom = 8;

/** The first page: choose whose phone this is. */
export function chooserPage(people: Person[], merchant: string): string {
  const lines = people.map(
    (person) =>
      html`<a class="line" data-testid="person-${person.id}" data-person="${person.id}" href="/phones/${person.id}">
        <img src="/sandbox/people/${person.id}/portrait.svg" alt="" width="44" height="44" />
        <span class="grow"><b>${person.name}</b><small>${person.note ?? person.phone}</small></span>
        <i class="chevron"></i>
      </a>`,
  );
  const hidden = people.length < searchFrom ? 'hidden' : '';
  return pageOf(
    '微信沙箱',
    html`<main class="chooser" data-testid="chooser">
      <h1>选择一部手机</h1>
      <p>本地微信沙箱。以下是“${merchant}”演示用的虚构人物，付款与消息都只留在本机。</p>
      <input
        id="search"
        type="search"
        placeholder="搜索姓名或身份"
        aria-label="搜索姓名或身份"
        data-testid="person-search"
        ${hidden}
      />
      <section class="group">${lines}</section>
    </main>`,
    'chooser.js',
  );
}
