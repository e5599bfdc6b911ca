/* global window */
// The pay sheet: merchant, amount, password dots; it ends as ok, cancel or fail.
(() => {
  const phone = window.__sandboxPhone;
  const { post, make, openLayer } = phone;

  const yuan = (fen) => {
    const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
    return { whole, rest: String(fen % 100).padStart(2, '0') };
  };

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

  phone.calls.getBrandWCPayRequest = async (wish) => {
    const name = 'get_brand_wcpay_request';
    if (paying) return { err_msg: `${name}:fail`, err_desc: '正在支付中' };
    paying = true;
    const result = await pay(wish);
    paying = false;
    return { err_msg: `${name}:${result.end}`, ...(result.problem && { err_desc: result.problem }) };
  };
})();
