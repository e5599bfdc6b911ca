/* global window, document, location */
// A person's phone: shows one view at a time, keeps the app alive behind the others, and asks for news every two seconds.
(() => {
  const phone = document.getElementById('phone');
  const { person, app } = phone.dataset;
  const frame = document.getElementById('app');
  const byId = (id) => document.getElementById(id);

  function make(tag, look, text, testId) {
    const node = document.createElement(tag);
    node.className = look;
    if (text !== undefined) node.textContent = text;
    if (testId !== undefined) node.dataset.testid = testId;
    return node;
  }

  const post = (path, body) =>
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  /** `#/`, `#/messages`, `#/me`, `#/app` or `#/app/<page of the mini-program>`. */
  function show() {
    const [, name = '', ...rest] = location.hash.split('/');
    const view = ['messages', 'app', 'me'].includes(name) ? name : 'chats';
    for (const section of phone.querySelectorAll('[data-view]')) section.hidden = section.dataset.view !== view;
    byId('tabs').hidden = view === 'messages' || view === 'app';
    for (const tab of byId('tabs').children) tab.classList.toggle('on', tab.dataset.tab === view);
    phone.dataset.shows = view;
    if (view === 'app') openApp(rest.join('/'));
    if (view === 'messages') void markRead();
  }

  function openApp(page) {
    const place = page === '' ? '' : `#/${page}`;
    // Once the app is open only its hash changes, so that nothing half-filled in it is lost.
    if (!frame.src) frame.src = `${app}/?person=${person}${place}`;
    else if (page !== '') frame.src = `${app}/${place}`;
    if (page !== '') window.history.replaceState(null, '', '#/app');
  }

  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow) return;
    if (event.data?.sandbox === 'page' && event.data.title) byId('app-title').textContent = event.data.title;
    if (event.data?.sandbox === 'closeWindow') location.hash = '#/';
  });

  const two = (number) => String(number).padStart(2, '0');

  function dayOf(at, now) {
    const day = (instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
    const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
    if (day(at) === day(now)) return `今天 ${time}`;
    if (day(at) === day(now - 86_400_000)) return `昨天 ${time}`;
    const [year, month, date] = day(at).split('-').map(Number);
    const thisYear = day(now).startsWith(String(year));
    return `${thisYear ? '' : `${year}年`}${month}月${date}日 ${time}`;
  }

  const middleDot = /·/;

  /** A plate's dot is full-width in Chinese fonts, so it is drawn. */
  function valueOf(text) {
    const node = make('span', 'value');
    const [before, after] = text.split(middleDot);
    if (after === undefined) node.textContent = text;
    else node.append(before, make('i', 'dot'), after);
    return node;
  }

  function cardOf(message, merchant) {
    const card = make('a', 'card', undefined, 'message-card');
    card.href = message.page ? `#/app/${message.page}` : '#/app';
    card.dataset.message = message.id;
    const head = make('div', 'from');
    head.append(make('i', 'mark small'), make('span', 'grow', merchant));
    if (!message.read) head.append(make('i', 'new', undefined, 'message-unread'));
    const body = make('div', 'body');
    body.append(head, make('b', 'title', message.title, 'message-title'));
    for (const { label, value } of message.rows) {
      const row = make('div', 'row');
      row.append(make('span', 'label', label), valueOf(value));
      body.append(row);
    }
    const foot = make('div', 'foot');
    foot.append(make('span', 'grow', message.action), make('i', 'chevron'));
    card.append(body, foot);
    return card;
  }

  let shown = '';

  function showMessages(state) {
    const key = JSON.stringify(state.messages);
    if (key === shown) return;
    shown = key;
    const now = Date.parse(state.now);
    const nodes = state.messages.flatMap((message) => [
      make('time', 'when', dayOf(message.at, now)),
      cardOf(message, state.merchant),
    ]);
    byId('messages').replaceChildren(...nodes);
    byId('no-messages').hidden = nodes.length > 0;
    const [latest] = state.messages;
    byId('latest').textContent = latest ? `${latest.title}：${latest.rows[0]?.value ?? ''}` : '暂无消息';
    byId('latest-time').textContent = latest ? dayOf(latest.at, now).replace('今天 ', '') : '';
    const unread = state.messages.filter((message) => !message.read).length;
    byId('unread').hidden = unread === 0;
    byId('unread').textContent = String(unread);
  }

  function showSubscriptions(state) {
    const lines = state.subscriptions.map(({ templateId, title, quota }) => {
      const line = make('div', 'line', undefined, `subscription-${templateId}`);
      const accept = make('button', 'accept', '同意一次', `accept-${templateId}`);
      accept.addEventListener('click', async () => {
        accept.disabled = true;
        await post(`/sandbox/people/${person}/subscriptions`, { templateId, count: 1 });
        await refresh();
      });
      const words = make('span', 'grow');
      words.append(make('b', '', title), make('small', '', `还可以收到 ${quota} 条`));
      line.append(words, accept);
      return line;
    });
    byId('subscriptions').replaceChildren(...lines);
  }

  let quotas = '';

  async function refresh() {
    const answer = await fetch(`/phones/${person}/state`);
    if (!answer.ok) return;
    const state = await answer.json();
    const at = new Date(Date.parse(state.now) + 8 * 3_600_000);
    byId('time').textContent = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
    showMessages(state);
    const key = JSON.stringify(state.subscriptions);
    if (key !== quotas) showSubscriptions(state);
    quotas = key;
    if (phone.dataset.shows === 'messages') void markRead();
  }

  /** Looking at the list reads it; the red dots stay for this look. */
  async function markRead() {
    const unread = shown === '' ? [] : JSON.parse(shown).filter((message) => !message.read);
    if (unread.length === 0) return;
    shown = JSON.stringify(JSON.parse(shown).map((message) => ({ ...message, read: true })));
    byId('unread').hidden = true;
    await Promise.all(unread.map((message) => post(`/sandbox/messages/${message.id}/read`, {})));
  }

  byId('reload').addEventListener('click', () => {
    frame.src = `${app}/?person=${person}&opened=${Date.now()}`;
  });
  window.addEventListener('hashchange', show);
  show();
  void refresh();
  setInterval(() => void refresh().catch(() => undefined), 2_000);
})();
