/* global window, navigator, localStorage */
// The browser takes WeChat's name, and the store of the person whose phone it is.
(() => {
  const phone = window.__sandboxPhone;
  phone.calls = {};

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
})();
