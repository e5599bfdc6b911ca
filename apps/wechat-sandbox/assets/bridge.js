/* global window, document, location, CustomEvent */
// WeixinJSBridge, as WeChat's browser gives it to a page.
(() => {
  const { calls } = window.__sandboxPhone;

  Object.assign(calls, {
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
  });

  window.WeixinJSBridge = {
    invoke(name, args, callback) {
      const run = calls[name] ?? (async () => ({ err_msg: 'system:function_not_exist' }));
      void run(typeof args === 'string' ? JSON.parse(args) : (args ?? {})).then((result) => callback?.(result));
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

  // Signing in must know which phone it is asked from, also when the page tells other sites nothing about itself.
  function nameOrigin() {
    if (document.readyState === 'loading') return;
    const policy = document.createElement('meta');
    policy.name = 'referrer';
    policy.content = 'strict-origin-when-cross-origin';
    document.head.append(policy);
    document.removeEventListener('readystatechange', nameOrigin);
  }
  document.addEventListener('readystatechange', nameOrigin);

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
