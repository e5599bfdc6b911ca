/* global window, document, navigator, localStorage, location, CustomEvent */
// What WeChat's browser gives a page: its name, WeixinJSBridge, and the pay sheet that opens over the page.
(() => {
  const phone = window.__sandboxPhone;

  const agent = `${navigator.userAgent} ${phone.agent}`;
  Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => agent });

  // On 127.0.0.1 all phones share one browser store: each person's part is put away while another's phone is open.
  function changeStore() {
    const mark = '__sandbox_person';
    const before = localStorage.getItem(mark);
    if (before === phone.personId || phone.personId === '') return;
    const shelf = (id) => `__sandbox_phone_${id}`;
    const own = Object.keys(localStorage).filter((key) => !key.startsWith('__sandbox_'));
    if (before !== null) {
      localStorage.setItem(shelf(before), JSON.stringify(own.map((key) => [key, localStorage.getItem(key)])));
    }
    for (const key of own) localStorage.removeItem(key);
    for (const [key, value] of JSON.parse(localStorage.getItem(shelf(phone.personId)) ?? '[]')) {
      localStorage.setItem(key, value);
    }
    localStorage.setItem(mark, phone.personId);
  }
  changeStore();

  const post = (path, body) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((answer) => answer.json());

  const yuan = (fen) => {
    const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
    return { whole, rest: String(fen % 100).padStart(2, '0') };
  };

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

  function amountOf(fen) {
    const { whole, rest } = yuan(fen);
    const amount = make('div', 'amount', undefined, 'pay-amount');
    amount.append(make('em', '', '¥'), make('b', '', whole), make('small', '', `.${rest}`));
    return amount;
  }

  function lineOf(label, value) {
    const line = make('div', 'line');
    line.append(make('span', 'label', label), make('span', 'value', value));
    return line;
  }

  /** The sheet; resolves with ok, cancel or fail. */
  function askToPay(layer, sheet, wish) {
    return new Promise((resolve) => {
      const box = make('section', 'sheet', undefined, 'pay-sheet');
      const cancel = make('button', 'close', '✕', 'pay-cancel');
      cancel.setAttribute('aria-label', '取消支付');
      const dots = make('div', 'dots');
      for (let index = 0; index < 6; index += 1) dots.append(make('i', ''));
      const pay = make('button', 'pay', '确认支付', 'pay-confirm');
      const rows = make('div', 'rows');
      rows.append(lineOf('商品', sheet.description), lineOf('付款方式', `零钱（${sheet.payer}）`));
      box.append(cancel, make('p', 'merchant', sheet.merchant), amountOf(sheet.totalFen), rows, dots, pay);
      box.append(make('p', 'note', '本地沙箱：不会动用真实资金'));
      layer.mask.append(box);
      cancel.addEventListener('click', () => resolve({ end: 'cancel' }));
      pay.addEventListener('click', () => {
        pay.disabled = true;
        cancel.disabled = true;
        pay.textContent = '支付中';
        void fillDots(dots)
          .then(() => post('/__sandbox/pay/confirmation', wish))
          .then((answer) => resolve(answer.paid ? { end: 'ok' } : { end: 'fail', problem: answer.problem }))
          .catch(() => resolve({ end: 'fail', problem: '网络繁忙，请稍后重试' }));
      });
    });
  }

  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function fillDots(dots) {
    for (const dot of dots.children) {
      dot.classList.add('filled');
      await wait(60);
    }
  }

  async function showDone(layer, sheet) {
    const box = make('section', 'sheet done', undefined, 'pay-success');
    box.append(make('i', 'tick'), make('p', 'title', '支付成功'), make('p', 'merchant', sheet.merchant));
    box.append(amountOf(sheet.totalFen));
    layer.mask.replaceChildren(box);
    await wait(800);
  }

  function showProblem(layer, problem) {
    return new Promise((resolve) => {
      const box = make('section', 'alert', undefined, 'pay-problem');
      const close = make('button', 'ok', '我知道了', 'pay-problem-close');
      box.append(make('p', 'title', '无法支付'), make('p', 'reason', problem), close);
      layer.mask.replaceChildren(box);
      close.addEventListener('click', () => resolve());
    });
  }

  async function pay(wish) {
    const layer = openLayer();
    try {
      const sheet = await post('/__sandbox/pay/sheet', wish);
      const result = sheet.payable ? await askToPay(layer, sheet, wish) : { end: 'fail', problem: sheet.problem };
      if (result.end === 'ok') await showDone(layer, sheet);
      if (result.end === 'fail') await showProblem(layer, result.problem);
      return result;
    } catch (error) {
      console.warn('sandbox pay sheet', error);
      return { end: 'fail', problem: '网络繁忙，请稍后重试' };
    } finally {
      layer.close();
    }
  }

  let paying = false;

  const calls = {
    async getBrandWCPayRequest(wish) {
      const name = 'get_brand_wcpay_request';
      if (paying) return { err_msg: `${name}:fail`, err_desc: '正在支付中' };
      paying = true;
      const result = await pay(wish);
      paying = false;
      return { err_msg: `${name}:${result.end}`, ...(result.problem && { err_desc: result.problem }) };
    },
    async closeWindow() {
      window.parent.postMessage({ sandbox: 'closeWindow' }, '*');
      return { err_msg: 'close_window:ok' };
    },
    async getNetworkType() {
      return { err_msg: 'network_type:wifi' };
    },
    async hideOptionMenu() {
      return { err_msg: 'hideOptionMenu:ok' };
    },
    async showOptionMenu() {
      return { err_msg: 'showOptionMenu:ok' };
    },
  };

  window.WeixinJSBridge = {
    invoke(name, args, callback) {
      const run = calls[name] ?? (async () => ({ err_msg: 'system:function_not_exist' }));
      void run(typeof args === 'string' ? JSON.parse(args) : args).then((result) => callback?.(result));
    },
    call(name, args, callback) {
      this.invoke(name, args, callback);
    },
    on() {},
    log() {},
  };

  function announce() {
    document.dispatchEvent(new CustomEvent('WeixinJSBridgeReady'));
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', announce);
  else announce();

  // The phone around this page shows its title and knows where it is.
  if (window.parent !== window) {
    const tell = () => window.parent.postMessage({ sandbox: 'page', title: document.title, hash: location.hash }, '*');
    window.addEventListener('load', tell);
    window.addEventListener('hashchange', () => setTimeout(tell, 300));
    document.addEventListener('DOMContentLoaded', () => {
      const title = document.querySelector('title');
      if (title) new window.MutationObserver(tell).observe(title, { childList: true });
      tell();
    });
  }
})();
