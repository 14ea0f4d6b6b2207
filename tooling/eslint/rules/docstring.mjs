/**
 * Asks for a docstring on each exported declaration (house style 9): its first sentence says what question it answers.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const docstring = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Say in a docstring what question `{{name}}` answers." },
  },
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      if (!node.declaration || hasDocstring(context.sourceCode, node)) return;
      if (isOverload(node) || isRoute(node) || isInferredPair(context.sourceCode, node)) return;
      if (isDocumentedByItsType(context.sourceCode, node)) return;
      context.report({ node, messageId: "missing", data: { name: nameOf(node.declaration) } });
    };
    return { ExportNamedDeclaration: check };
  },
};

/**
 * @param {import("eslint").SourceCode} source
 * @param {any} node
 */
function hasDocstring(source, node) {
  const first = node.declaration.decorators?.[0];
  const start = first && first.range[0] < node.range[0] ? first : node;
  const comment = source.getCommentsBefore(start).at(-1);
  return comment?.type === "Block" && comment.value.startsWith("*");
}

/** @param {any} node */
function isOverload(node) {
  return node.declaration.type === "TSDeclareFunction";
}

/**
 * `export type Thing = z.infer<typeof thingSchema>` right under its schema is documented there.
 *
 * @param {import("eslint").SourceCode} source
 * @param {any} node
 */
function isInferredPair(source, node) {
  return (
    node.declaration.type === "TSTypeAliasDeclaration" &&
    /^(z\.(infer|output|input)<|\(typeof )/.test(source.getText(node.declaration.typeAnnotation))
  );
}

/**
 * A route's `summary` is its docstring, and the one that is published.
 *
 * @param {any} node
 */
function isRoute(node) {
  return node.declaration.declarations?.[0]?.init?.callee?.name === "defineRoute";
}

/**
 * `thingSchema` and `Thing` are one thing; saying it once, at either, is enough.
 *
 * @param {import("eslint").SourceCode} source
 * @param {any} node
 */
function isDocumentedByItsType(source, node) {
  const name = nameOf(node.declaration);
  if (node.declaration.type !== "VariableDeclaration" || !name.endsWith("Schema")) return false;
  const typeName = name.charAt(0).toUpperCase() + name.slice(1, -"Schema".length);
  return source.ast.body.some(
    (/** @type {any} */ other) =>
      other.type === "ExportNamedDeclaration" &&
      other.declaration?.type === "TSTypeAliasDeclaration" &&
      nameOf(other.declaration) === typeName &&
      hasDocstring(source, other),
  );
}

/** @param {any} declaration */
function nameOf(declaration) {
  return declaration.id?.name ?? declaration.declarations?.[0]?.id?.name ?? "this export";
}
