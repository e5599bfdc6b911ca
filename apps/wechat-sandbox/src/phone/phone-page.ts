import type { Person } from '../books/records';
import { html, type Html } from './html';
import { pageOf } from './page';

/** A person's WeChat: the list of chats, the service messages, the app in its browser, and the person's own page. */
export function phonePage(person: Person, merchant: string, appUrl: string): string {
  return pageOf(
    `${person.name}的微信`,
    html`<div class="desk">
      <div class="phone" id="phone" data-testid="phone" data-person="${person.id}" data-app="${appUrl}">
        ${statusBar} ${chats(merchant)} ${messages} ${app(merchant)} ${me(person)} ${tabs}
      </div>
      <p class="aside">
        <b>${person.name}的手机</b><span>本地微信沙箱，消息与付款都只留在本机</span>
        <a href="/" data-testid="change-phone">换一部手机</a>
        <a href="${appUrl}/?person=${person.id}" target="_blank" rel="noopener">在新标签页打开应用</a>
      </p>
    </div>`,
    'phone.js',
  );
}

const statusBar = html`<div class="status">
  <time id="time">10:32</time>
  <svg width="66" height="14" viewBox="0 0 66 14" fill="currentColor" aria-hidden="true">
    <rect x="0" y="8" width="3" height="5" rx="1" />
    <rect x="5" y="6" width="3" height="7" rx="1" />
    <rect x="10" y="3.5" width="3" height="9.5" rx="1" />
    <rect x="15" y="1" width="3" height="12" rx="1" />
    <path
      d="M24 5.6a8.6 8.6 0 0 1 12 0M26.4 8.4a5.2 5.2 0 0 1 7.2 0"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
    />
    <circle cx="30" cy="11.4" r="1.5" />
    <rect x="41.5" y="1.5" width="20" height="11" rx="3" fill="none" stroke="currentColor" opacity=".45" />
    <rect x="43" y="3" width="14" height="8" rx="1.6" />
    <rect x="62.6" y="5" width="1.6" height="4" rx=".8" opacity=".5" />
  </svg>
</div>`;

const back = html`<a class="back" href="#/" aria-label="返回" data-testid="back">
  <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8">
    <path d="m14.5 5-7 7 7 7" />
  </svg>
</a>`;

const chats = (merchant: string): Html =>
  html`<section class="view" data-view="chats" data-testid="view-chats">
    <header class="bar"><h1>微信</h1></header>
    <div class="scroll">
      <a class="chat" href="#/messages" data-testid="open-messages">
        <span class="icon bell"></span>
        <span class="grow"><b>服务通知</b><small id="latest">暂无消息</small></span>
        <span class="right"><time id="latest-time"></time><i class="badge" id="unread" hidden></i></span>
      </a>
      <a class="chat" href="#/app" data-testid="open-app">
        <span class="icon mark"></span>
        <span class="grow"><b>${merchant}</b><small>会员中心：储值卡、会员码、到店记录</small></span>
        <span class="right"><time>公众号</time></span>
      </a>
    </div>
  </section>`;

const messages = html`<section class="view" data-view="messages" data-testid="view-messages" hidden>
  <header class="bar">
    ${back}
    <h1>服务通知</h1>
  </header>
  <div class="scroll page">
    <p class="banner" data-testid="sandbox-banner">
      <svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8">
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 11v5M12 8v.1" />
      </svg>
      <span>本地沙箱：消息只留在本机，不会发给任何人</span>
    </p>
    <div id="messages" data-testid="messages"></div>
    <div class="empty" id="no-messages">
      <span class="icon bell"></span><b>还没有服务通知</b>
      <p>充值、扣款或退款之后，门店发来的消息会出现在这里</p>
    </div>
  </div>
</section>`;

const app = (merchant: string): Html =>
  html`<section class="view" data-view="app" data-testid="view-app" hidden>
    <header class="bar">
      <a class="back" href="#/" aria-label="关闭" data-testid="close-app">
        <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8">
          <path d="m6 6 12 12M18 6 6 18" />
        </svg>
      </a>
      <h1 id="app-title" data-testid="app-title">${merchant}</h1>
      <button class="more" type="button" id="reload" aria-label="刷新" data-testid="reload-app">
        <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8">
          <path d="M20 12a8 8 0 1 1-2.4-5.7M20 3v4.5h-4.5" />
        </svg>
      </button>
    </header>
    <iframe id="app" title="${merchant}" data-testid="app-frame"></iframe>
  </section>`;

const me = (person: Person): Html =>
  html`<section class="view" data-view="me" data-testid="view-me" hidden>
    <div class="scroll">
      <div class="profile">
        <img src="/sandbox/people/${person.id}/portrait.svg" alt="" width="64" height="64" />
        <span class="grow"><b>${person.name}</b><small>手机号 ${person.phone}</small></span>
      </div>
      <h2>订阅消息</h2>
      <p class="hint">每同意一次，门店可以发来一条该类消息</p>
      <div class="group" id="subscriptions" data-testid="subscriptions"></div>
      <div class="group">
        <a class="line" href="/" data-testid="switch-person"
          ><span class="grow">换一部手机</span><i class="chevron"></i
        ></a>
      </div>
    </div>
  </section>`;

const tabs = html`<nav class="tabs" id="tabs">
  <a href="#/" data-tab="chats">
    <svg width="26" height="26" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6">
      <path
        d="M12 4c5 0 9 3.2 9 7.2s-4 7.2-9 7.2c-.9 0-1.8-.1-2.6-.3L5.5 20l.7-3C4.200 15.700 3 13.600 3 11.200 3 7.200 7 4 12 4z"
      /></svg
    >微信
  </a>
  <a href="#/me" data-tab="me" data-testid="tab-me">
    <svg width="26" height="26" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6">
      <circle cx="12" cy="8.500" r="4" />
      <path d="M4.500 20c.6-4 3.600-6 7.500-6s6.900 2 7.500 6" /></svg
    >我
  </a>
</nav>`;
