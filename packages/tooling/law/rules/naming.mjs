import { basename, relative, sep } from 'node:path';
import { root } from '../../process/root.mjs';
import { rule } from './report.mjs';

const vagueFile = /(^|[-.])(utils?|helpers?|common|managers?|misc)([-.]|$)/;
const vagueName = /^Base[A-Z]|(Utils?|Helpers?|Manager)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

export const namingRules = {
  /** A file, a folder or a type called utils, helpers, common, manager or BaseX. */
  'forbidden-name': rule((report, context) => {
    const say = 'Name it for what it is: no utils, helpers, common, manager, BaseX.';
    const check = (node) => node.id && vagueName.test(node.id.name) && report(node.id, say);
    return {
      Program(node) {
        const parts = relative(root, context.filename).split(sep);
        if (parts.some((part) => vagueFile.test(part))) report(node, say);
        const file = basename(context.filename);
        if (!kebab.test(file)) report(node, 'Files are named in kebab-case, for what they export.');
      },
      ClassDeclaration: check,
      TSInterfaceDeclaration: check,
      TSTypeAliasDeclaration: check,
    };
  }),

  'no-enum': rule((report) => ({ TSEnumDeclaration: (node) => report(node, 'A union of strings, not an enum.') })),

  'named-exports': rule((report) => ({ ExportDefaultDeclaration: (node) => report(node, 'Named exports only.') })),

  'every-test-runs': rule((report) => ({
    'CallExpression > MemberExpression.callee'(node) {
      const runner = ['it', 'test', 'describe'].includes(node.object.name);
      if (runner && ['only', 'skip', 'todo'].includes(node.property.name)) report(node, 'Every test runs.');
    },
    'CallExpression > Identifier.callee'(node) {
      if (['fit', 'fdescribe', 'xit', 'xtest', 'xdescribe'].includes(node.name)) report(node, 'Every test runs.');
    },
  })),

  /** A comment that switches a rule off must say why; a loose end isn't left in a comment. */
  'reason-given': rule((report, context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const text = comment.value.trim();
        const off = /^(eslint-disable|prettier-ignore|knip-ignore|v8 ignore|istanbul ignore)/.test(text);
        if (off && !/ -- \S.{9,}/s.test(text)) report(comment, 'A rule is switched off only with a reason: -- why.');
        if (/\b(TODO|FIXME|XXX|HACK)\b/.test(text)) report(comment, 'Finish it: no loose ends in comments.');
      }
    },
  })),
};
