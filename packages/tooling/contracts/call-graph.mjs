// Who calls whom in the API's sources: what may run when a controller's method runs.
import ts from 'typescript';
import { inRoot } from '../process/root.mjs';

const isOurs = (file) => !file.isDeclarationFile && !file.fileName.includes('/node_modules/');

/** The API as the compiler sees it, from its list of rooms on. */
export function apiProgram() {
  const at = inRoot('apps/api/tsconfig.json');
  const { config } = ts.readConfigFile(at, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inRoot('apps/api'));
  const program = ts.createProgram([inRoot('apps/api/src/app.module.ts')], options);
  const files = program.getSourceFiles().filter(isOurs);
  return { files, checker: program.getTypeChecker() };
}

/**
 * Answers for a declaration the declarations it may lead to: what it names, and behind an interface or a named function type
 * whoever has registered there. A function handed to another counts where it is written.
 */
export function callGraph({ files, checker }) {
  const behind = implementations(files, checker);
  const known = new Map();
  const stepsOf = (declaration) => {
    const found =
      known.get(declaration) ??
      new Set(namedIn(declaration, checker).flatMap((one) => [one, ...(behind.get(one) ?? [])]));
    known.set(declaration, found);
    return found;
  };
  /** Everything that may run once one of these runs, themselves included. */
  return function reachedFrom(roots) {
    const reached = new Set(roots);
    for (const declaration of reached) for (const next of stepsOf(declaration)) reached.add(next);
    return reached;
  };
}

/** The declarations in our sources that a declaration's code names, those of the function types it calls among them. */
function namedIn(declaration, checker) {
  const named = [];
  visit(declaration, (node) => {
    if (ts.isIdentifier(node)) named.push(...declarationsOf(checker.getSymbolAtLocation(node), checker));
    if (ts.isCallExpression(node)) named.push(checker.getResolvedSignature(node)?.declaration);
  });
  const deaf = keepsRefusals(declaration, checker);
  return named.filter(
    (one) =>
      one !== undefined &&
      one !== declaration &&
      isOurs(one.getSourceFile()) &&
      runs(one) &&
      !(deaf && isPure(one.getSourceFile())),
  );
}

const isPure = ({ fileName }) => fileName.includes('/packages/domain/');

/** Pure code refuses by a value: where that is neither thrown nor handed on, the refusal ends. */
function keepsRefusals(declaration, checker) {
  if (isPure(declaration.getSourceFile()) || /\b(allowed|Refused)\(/.test(declaration.getText())) return false;
  const signature = ts.isFunctionLike(declaration) ? checker.getSignatureFromDeclaration(declaration) : undefined;
  return signature !== undefined && !/Refusal/.test(checker.typeToString(signature.getReturnType()));
}

const runs = (node) => {
  if (ts.isFunctionLike(node)) return !ts.isConstructorDeclaration(node) && !ts.isConstructorTypeNode(node);
  if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) return true;
  return ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);
};

function declarationsOf(symbol, checker) {
  if (!symbol) return [];
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return meant.declarations ?? [];
}

/** For each method of an interface or base class, and each named function type: the code that stands behind it. */
function implementations(files, checker) {
  const behind = new Map();
  const add = (declared, by) => behind.set(declared, [...(behind.get(declared) ?? []), by]);
  const match = (type, member) => {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    const symbol = name === undefined ? undefined : type.getProperty(name);
    for (const declared of symbol?.declarations ?? []) if (declared !== member) add(declared, member);
  };
  for (const file of files)
    visit(file, (node) => {
      if (ts.isClassDeclaration(node))
        for (const { types } of node.heritageClauses ?? [])
          for (const base of types) for (const member of node.members) match(checker.getTypeAtLocation(base), member);
      if (ts.isObjectLiteralExpression(node)) {
        const type = checker.getContextualType(node);
        if (type) for (const member of node.properties) match(type, member);
      }
      if (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
        for (const signature of checker.getContextualType(node)?.getCallSignatures() ?? [])
          if (signature.declaration && ts.isTypeAliasDeclaration(signature.declaration.parent))
            add(signature.declaration, node);
    });
  return behind;
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
