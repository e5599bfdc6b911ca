import { rule } from './report.mjs';

/** Words in lower case; short capitals such as VIN or SUV stand on Chinese screens too. */
const english = /[a-z]{3,}/i;
const abbreviation = /^[A-Z0-9]{2,5}$/;
const shownAttributes = new Set([
  'placeholder',
  'title',
  'label',
  'alt',
  'text',
  'description',
  'confirmText',
  'cancelText',
]);
const say = 'Texts on a screen are Chinese.';

const isEnglish = (text) => text.split(/[^A-Za-z0-9]+/).some((word) => english.test(word) && !abbreviation.test(word));

export const screenRules = {
  'chinese-on-screen': rule((report) => ({
    JSXText(node) {
      if (isEnglish(node.value)) report(node, say);
    },
    'JSXElement > JSXExpressionContainer > Literal'(node) {
      if (typeof node.value === 'string' && isEnglish(node.value)) report(node, say);
    },
    'JSXAttribute > Literal'(node) {
      const { name } = node.parent.name;
      if (shownAttributes.has(name) && typeof node.value === 'string' && isEnglish(node.value)) report(node, say);
    },
  })),
};
