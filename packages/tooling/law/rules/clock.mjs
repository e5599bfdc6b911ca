import { rule } from './report.mjs';

const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';

export const clockRules = {
  /** The present is asked from the clock that tests can set. */
  'clock-is-injected': rule((report) => ({
    NewExpression(node) {
      if (isDate(node.callee) && node.arguments.length === 0) report(node, 'Ask Clock for the time.');
    },
    'CallExpression > MemberExpression.callee'(node) {
      if (isDate(node.object) && node.property.name === 'now') report(node, 'Ask Clock for the time.');
    },
  })),

  /** Pure code gets chance and time as facts. */
  'domain-is-deterministic': rule((report) => ({
    NewExpression(node) {
      if (isDate(node.callee) && node.arguments.length === 0) report(node, 'Pure code is given the time.');
    },
    'CallExpression > MemberExpression.callee'(node) {
      const called = `${node.object.name ?? ''}.${node.property.name ?? ''}`;
      if (['Date.now', 'Math.random'].includes(called)) report(node, 'Pure code is given time and chance.');
    },
  })),
};
