import { fileURLToPath, pathToFileURL } from "node:url";
import { types as make, type NodePath } from "@babel/core";
import * as z from "zod";

interface Mutator {
  readonly name: string;
  readonly mutate: (path: NodePath) => readonly NodePath["node"][];
}

/** What the tester does not try by itself and has hidden faults here before. */
const own: readonly Mutator[] = [
  {
    name: "NumericLiteral",
    mutate: (path) =>
      path.isNumericLiteral() && path.key !== "key"
        ? [make.numericLiteral(path.node.value + 1)]
        : [],
  },
  { name: "CallStatement", mutate: (path) => (isCallAlone(path) ? [make.emptyStatement()] : []) },
  {
    name: "OptionalSpread",
    mutate: (path) =>
      path.parentPath?.isSpreadElement() &&
      (path.isLogicalExpression() || path.isConditionalExpression())
        ? [
            path.parentPath.parentPath.isObjectExpression()
              ? make.objectExpression([])
              : make.arrayExpression([]),
          ]
        : [],
  },
  {
    name: "OrderRemoved",
    mutate: (path) => {
      if (!path.isCallExpression()) return [];
      const { callee } = path.node;
      return callee.type === "MemberExpression" &&
        callee.property.type === "Identifier" &&
        callee.property.name === "toSorted"
        ? [make.cloneNode(callee.object)]
        : [];
    },
  },
  {
    name: "Either",
    mutate: (path) =>
      path.isLogicalExpression() && path.node.operator === "??"
        ? [make.cloneNode(path.node.left), make.cloneNode(path.node.right)]
        : [],
  },
];

const isCallAlone = (path: NodePath): boolean => {
  if (!path.isExpressionStatement()) return false;
  const { expression } = path.node;
  const called = expression.type === "AwaitExpression" ? expression.argument : expression;
  return called.type === "CallExpression";
};

/** The tester takes no mutators from outside: they are put into its own list, and it is an error if that has moved. */
export const addMutators = async (): Promise<void> => {
  const instrumenter = import.meta.resolve("@stryker-mutator/instrumenter/package.json");
  const list = new URL("dist/src/mutators/mutate.js", pathToFileURL(fileURLToPath(instrumenter)));
  const { allMutators } = Mutators.parse(await import(list.href));
  if (!allMutators.includes(own[0])) allMutators.push(...own);
};

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;
const Mutators = z.object({ allMutators: z.custom<unknown[]>(isList) });
