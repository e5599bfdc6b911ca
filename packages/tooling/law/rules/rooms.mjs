import { rule } from './report.mjs';

const statement = /^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|ALTER|CREATE|DROP|TRUNCATE|GRANT|WITH)\s+[\w`*('"@$]/;
const noChoice = 'A controller parses, calls and returns: a decision belongs in the use case.';

export const roomRules = {
  /** A text that begins like an SQL statement, outside the files that may hold one. */
  'sql-in-stores': rule((report) => {
    const check = (node, text) => {
      if (statement.test(text)) report(node, 'SQL of a room stands only in its *.store.ts.');
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((quasi) => quasi.value.raw).join('x')),
    };
  }),

  'controller-without-if': rule((report) => {
    const refuse = (node) => report(node, noChoice);
    return { IfStatement: refuse, ConditionalExpression: refuse, SwitchStatement: refuse };
  }),
};
