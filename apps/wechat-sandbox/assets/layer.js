/* global window, document */
// What the sheets of WeChat are built with: they open over the page, out of reach of its styles.
(() => {
  const phone = window.__sandboxPhone;

  const post = (path, body) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((answer) => answer.json());

  function make(tag, look, text, testId) {
    const node = document.createElement(tag);
    node.className = look;
    if (text !== undefined) node.textContent = text;
    if (testId !== undefined) node.dataset.testid = testId;
    return node;
  }

  function openLayer() {
    const host = document.createElement('div');
    host.id = 'sandbox-pay';
    const root = host.attachShadow({ mode: 'open' });
    const looks = new window.CSSStyleSheet();
    looks.replaceSync(phone.looks);
    root.adoptedStyleSheets = [looks];
    const mask = make('div', 'mask');
    root.append(mask);
    document.documentElement.append(host);
    return { mask, close: () => host.remove() };
  }

  Object.assign(phone, { post, make, openLayer });
})();
