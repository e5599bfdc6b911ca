import type { Person } from '../books/records';
import { html, type Html } from '../phone/html';
import { pageOf } from '../phone/page';
import type { Wish } from './authorize';

/** Who can be chosen, who asks, and which phone's browser the answer goes back to. */
export interface Scene {
  people: Person[];
  merchant: string;
  phone: string;
}

/** The page that asks one person, or lets one be chosen from all of them. */
export function authorizePage(wish: Wish, asked: Person | undefined, scene: Scene): string {
  const others: Scene = { ...scene, people: scene.people.filter((person) => person.id !== asked?.id) };
  return pageOf(
    '微信授权',
    html`<main class="oauth" data-testid="oauth-page">
      <div class="oauth-app">
        <span class="mark"></span>
        <b>${scene.merchant}</b>
      </div>
      <h1>申请获取以下信息</h1>
      <p class="oauth-scope">${wish.scope === 'snsapi_base' ? '你的登录身份' : '你的昵称、头像'}</p>
      ${asked === undefined ? [] : [askedBlock(wish, asked, scene.phone)]}
      ${asked === undefined ? [chooser(wish, others, '选择一位演示用户登录')] : [otherPeople(wish, others)]}
      <p class="oauth-note">本地沙箱：所有人物均为虚构，信息只留在本机</p>
    </main>`,
  );
}

/** What WeChat shows for a wrong request. */
export function authorizeProblemPage(problem: string): string {
  return pageOf(
    '微信授权',
    html`<main class="oauth problem" data-testid="oauth-problem">
      <span class="alert">!</span>
      <h1>${problem}</h1>
      <p class="oauth-note">请联系公众号开发者检查授权链接</p>
    </main>`,
  );
}

function askedBlock(wish: Wish, person: Person, phone: string): Html {
  return html`<section class="group">
      <div class="line">
        <img src="/sandbox/people/${person.id}/portrait.svg" alt="" width="44" height="44" />
        <span class="grow"><b>${person.name}</b><small>微信个人信息</small></span>
        <span class="tick" aria-label="已选"></span>
      </div>
    </section>
    <div class="oauth-buttons">
      <button type="button" class="quiet" data-testid="oauth-refuse" onclick="history.back()">拒绝</button>
      ${linkTo(wish, person, phone, html`<span>允许</span>`, 'main', 'oauth-allow')}
    </div>`;
}

const otherPeople = (wish: Wish, scene: Scene): Html =>
  html`<details class="others">
    <summary data-testid="oauth-others">换一位演示用户</summary>
    ${chooser(wish, scene, '')}
  </details>`;

function chooser(wish: Wish, scene: Scene, title: string): Html {
  const lines = scene.people.map((person) =>
    linkTo(
      wish,
      person,
      scene.phone,
      html`<img src="/sandbox/people/${person.id}/portrait.svg" alt="" width="44" height="44" />
        <span class="grow"><b>${person.name}</b><small>${person.note ?? masked(person.phone)}</small></span>
        <i class="chevron"></i>`,
      'line',
      `oauth-person-${person.id}`,
    ),
  );
  return html`${title === '' ? [] : [html`<h2>${title}</h2>`]}
    <section class="group" data-testid="oauth-people">${lines}</section>`;
}

function linkTo(wish: Wish, person: Person, phone: string, inner: Html, look: string, testId: string): Html {
  const query = new URLSearchParams({
    appid: wish.appid,
    redirect_uri: wish.redirectUri,
    response_type: 'code',
    scope: wish.scope,
    state: wish.state,
    person: person.id,
    phone,
  });
  return html`<a class="${look}" data-testid="${testId}" href="/connect/oauth2/confirm?${query.toString()}"
    >${inner}</a
  >`;
}

const masked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
