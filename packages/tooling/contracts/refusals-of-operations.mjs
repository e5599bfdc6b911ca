// Which refusals each operation of the API may answer, read out of its sources.
import ts from 'typescript';
import { apiProgram, callGraph } from './call-graph.mjs';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

/** `{ operationId: [codes] }` of every route: the codes of each `refuse` that its handler, its pipes or the guard may come to. */
export function refusalsOfOperations() {
  const program = apiProgram();
  const { checker } = program;
  const reachedFrom = callGraph(program);
  const codesIn = codesOf(checker);
  const classes = program.files.flatMap((file) => file.statements.filter(ts.isClassDeclaration));
  const guard = classes.filter(({ name }) => name?.text === 'RightsGuard').flatMap(({ members }) => methods(members));
  const entries = classes
    .filter((one) => namesOf(one).has('Controller'))
    .flatMap((controller) =>
      methods(controller.members)
        .filter((method) => verbs.some((verb) => namesOf(method).has(verb)))
        .map((method) => {
          const open = namesOf(controller).has('Anonymous') || namesOf(method).has('Anonymous');
          const reached = reachedFrom([method, ...pipesOf(method, checker), ...(open ? [] : guard)]);
          const codes = new Set([...reached].flatMap((declaration) => [...codesIn(declaration)]));
          return [operationId(controller, method), [...codes].sort()];
        }),
    );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** As the document names it. */
const operationId = (controller, method) => `${controller.name.text.replace(/Controller$/, '')}_${method.name.text}`;

const methods = (members) => members.filter(ts.isMethodDeclaration);

/** The names of the decorators on a class or method. */
function namesOf(node) {
  const called = (ts.getDecorators(node) ?? []).map(({ expression }) => expression);
  return new Set(called.map((one) => (ts.isCallExpression(one) ? one.expression : one).getText()));
}

/** The methods of the classes that stand in a handler's parameter decorators: its pipes. */
function pipesOf(method, checker) {
  const given = method.parameters.flatMap((parameter) => ts.getDecorators(parameter) ?? []);
  const names = given.flatMap(({ expression }) => (ts.isCallExpression(expression) ? [...expression.arguments] : []));
  return names.flatMap((name) => {
    const declared = checker.getTypeAtLocation(name).symbol?.valueDeclaration;
    return declared && ts.isClassDeclaration(declared) ? methods(declared.members) : [];
  });
}

/** The codes with which a declaration itself refuses; one that is computed counts as each code its type allows. */
function codesOf(checker) {
  const known = new Map();
  const find = (node, found) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'refuse' && node.arguments[0]) {
      const type = checker.getTypeAtLocation(node.arguments[0]);
      for (const one of type.isUnion() ? type.types : [type]) if (one.isStringLiteral()) found.add(one.value);
    }
    ts.forEachChild(node, (child) => find(child, found));
  };
  return (declaration) => {
    if (!known.has(declaration)) {
      const found = new Set();
      find(declaration, found);
      known.set(declaration, found);
    }
    return known.get(declaration);
  };
}
