/** A rule whose visitors get `report(node, sentence)`. */
export function rule(visitorsOf) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => visitorsOf((node, message) => context.report({ node, message }), context),
  };
}
