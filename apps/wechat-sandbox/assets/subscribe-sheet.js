/* global window */
// The prompt that lets the merchant send messages, one for each yes. In WeChat only mini-programs have it; the phone shows
// the app as a web page, so its bridge has it too, under the mini-program's name and with its answers.
(() => {
  const phone = window.__sandboxPhone;
  const { post, make, openLayer } = phone;
  const name = 'requestSubscribeMessage';

  function lineOf(template, chosen) {
    const line = make('label', 'choice', undefined, `subscribe-choice-${template.templateId}`);
    const box = make('input', '');
    box.type = 'checkbox';
    box.checked = true;
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(template.templateId);
      else chosen.delete(template.templateId);
    });
    line.append(make('span', 'value', template.title), box);
    return line;
  }

  /** Resolves with the templates that were allowed; none when the prompt was refused. */
  function ask(layer, prompt) {
    return new Promise((resolve) => {
      const chosen = new Set(prompt.templates.map(({ templateId }) => templateId));
      const box = make('section', 'sheet subscribe', undefined, 'subscribe-sheet');
      const buttons = make('div', 'buttons');
      const refuse = make('button', 'refuse', '取消', 'subscribe-refuse');
      const allow = make('button', 'pay', '允许', 'subscribe-allow');
      buttons.append(refuse, allow);
      box.append(make('p', 'asks', `${prompt.merchant} 申请`), make('p', 'title', '发送一次以下消息'));
      box.append(...prompt.templates.map((template) => lineOf(template, chosen)), buttons);
      layer.mask.append(box);
      refuse.addEventListener('click', () => resolve([]));
      allow.addEventListener('click', () => resolve([...chosen]));
    });
  }

  phone.calls[name] = async ({ tmplIds = [] }) => {
    const prompt = await post('/__sandbox/subscriptions/prompt', { templateIds: tmplIds });
    if (prompt.problem) return { err_msg: `${name}:fail ${prompt.problem}`, err_code: prompt.code };
    const layer = openLayer();
    try {
      const accepted = await ask(layer, prompt);
      await post('/__sandbox/subscriptions/answer', { templateIds: accepted });
      const said = tmplIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']);
      return { err_msg: `${name}:ok`, ...Object.fromEntries(said) };
    } finally {
      layer.close();
    }
  };
})();
