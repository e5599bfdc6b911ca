/* global window, document, location */
// On a desk several phones may lie open side by side: each gets a name under .localhost, and so a browser store of its
// own, where the browser knows such names. A search field helps once there are many people.
(() => {
  const lines = [...document.querySelectorAll('[data-person]')];

  const search = document.getElementById('search');
  search.addEventListener('input', () => {
    const wanted = search.value.trim();
    for (const line of lines) line.hidden = !line.textContent.includes(wanted);
  });

  async function useOwnNames() {
    if (window.innerWidth <= 480 || location.hostname.endsWith('.localhost')) return;
    const hostOf = (id) => `http://${id}.localhost:${location.port}`;
    const [first] = lines;
    if (!first) return;
    await fetch(`${hostOf(first.dataset.person)}/sandbox/health`, { mode: 'no-cors' });
    for (const line of lines) line.href = `${hostOf(line.dataset.person)}/phones/${line.dataset.person}`;
  }
  // A browser that doesn't know the names keeps the plain address.
  void useOwnNames().catch(() => undefined);
})();
