import { type NodePath, parseSync, traverse, types } from "@babel/core";

/**
 * What browsers of 2021 (Chrome 90, Firefox 90, Safari 14) do not have, by MDN's browser-compat-data: the first Chrome with
 * it is in brackets. Syntax is esbuild's to write down (its `target`); what is called, and what a regular expression says, is not.
 */
const calls: ReadonlySet<string> = new Set([
  // Arrays and strings: at (92), findLast (97), toSorted and its like (110), isWellFormed (111)
  ...["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
  ...["isWellFormed", "toWellFormed"],
  // hasOwn (93), groupBy (117), fromAsync (121), withResolvers (119), Promise.try (128)
  ...["hasOwn", "groupBy", "fromAsync", "withResolvers", "try"],
  // Sets (122)
  ...["union", "intersection", "difference", "symmetricDifference"],
  ...["isSubsetOf", "isSupersetOf", "isDisjointFrom"],
  // crypto.randomUUID (92), AbortSignal.timeout (103), throwIfAborted (100), URL.canParse (120)
  ...["randomUUID", "timeout", "throwIfAborted", "canParse"],
  // showPicker (99), checkVisibility (105), showPopover (114), startViewTransition (111)
  ...["showPicker", "checkVisibility", "showPopover", "startViewTransition"],
  // supportedValuesOf (99), RegExp.escape (136); base64 of bytes (140) is left out: the sign-in asks whether it is there
  ...["supportedValuesOf", "escape"],
]);

/** structuredClone (98), reportError (95), scheduler (94), Iterator (122); requestIdleCallback and BroadcastChannel: not Safari's. */
const globals: ReadonlySet<string> = new Set([
  ...["structuredClone", "reportError", "scheduler", "Iterator", "Temporal", "navigation"],
  ...["requestIdleCallback", "BroadcastChannel", "CompressionStream", "DecompressionStream"],
]);

/** Of elements: inert (102), popover (114). */
const attributes: ReadonlySet<string> = new Set(["inert", "popover"]);

/** Of what an iterator gives (122): an array has to be made of it first. */
const ofIterators: ReadonlySet<string> = new Set([
  ...["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "some", "every", "find"],
  "forEach",
]);
const iterators: ReadonlySet<string> = new Set(["values", "keys", "entries", "matchAll"]);

/** Looking behind: not Safari's before 16.4; flags d (90, Safari 15) and v (112). */
const pattern = /\(\?<[=!]/;

/** What of a script such a browser would stumble over, by its name. */
export const tooNewIn = (script: string): readonly string[] => {
  const found = new Set<string>();
  const file = parseSync(script, { configFile: false, babelrc: false, sourceType: "module" });
  if (!file) throw new Error("this is no script");
  const noteCall = (node: Call) => {
    const name = calledMember(node) ?? "";
    if (calls.has(name)) found.add(`.${name}()`);
    if (ofIterators.has(name) && isOfIterator(node)) found.add(`iterator.${name}()`);
  };
  traverse(file, {
    CallExpression: ({ node }) => noteCall(node),
    OptionalCallExpression: ({ node }) => noteCall(node),
    Identifier: (path) => {
      if (globals.has(path.node.name) && isGlobal(path)) found.add(path.node.name);
    },
    ObjectProperty: ({ node: { key } }) => {
      if (key.type === "Identifier" && attributes.has(key.name)) found.add(`${key.name}=`);
    },
    RegExpLiteral: ({ node }) => {
      if (pattern.test(node.pattern)) found.add("(?<=)");
      if (/[dv]/.test(node.flags)) found.add(`/${node.flags}`);
    },
    StringLiteral: ({ node, parent }) => {
      if (isPattern(parent) && pattern.test(node.value)) found.add("(?<=)");
    },
    StaticBlock: () => void found.add("static {}"),
    AwaitExpression: (path) => {
      if (!path.getFunctionParent()) found.add("await");
    },
  });
  return [...found].toSorted();
};

type Call = types.CallExpression | types.OptionalCallExpression;

/** `name` of `something.name()` and of `something?.name()`. */
const calledMember = ({ callee }: Call) =>
  (types.isMemberExpression(callee) || types.isOptionalMemberExpression(callee)) &&
  types.isIdentifier(callee.property) &&
  !callee.computed
    ? callee.property.name
    : undefined;

/** Of `map.values().map()`; what `Object.values()` gives is an array. */
const isOfIterator = ({ callee }: Call): boolean => {
  if (!types.isMemberExpression(callee) || !types.isCallExpression(callee.object)) return false;
  const made = callee.object;
  const ofObject =
    types.isMemberExpression(made.callee) &&
    types.isIdentifier(made.callee.object, { name: "Object" });
  return !ofObject && iterators.has(calledMember(made) ?? "");
};

const isGlobal = (path: NodePath<types.Identifier>): boolean => {
  const isName =
    types.isMemberExpression(path.parent) &&
    path.parent.property === path.node &&
    !path.parent.computed;
  const isKey = types.isObjectProperty(path.parent) && path.parent.key === path.node;
  return !isName && !isKey && !path.scope.hasBinding(path.node.name, { noGlobals: true });
};

/** What `new RegExp` is made of. */
const isPattern = (parent: types.Node): boolean =>
  (types.isNewExpression(parent) || types.isCallExpression(parent)) &&
  types.isIdentifier(parent.callee, { name: "RegExp" });

/** What of a style such a browser leaves out, and with it the whole rule or all that is in it. */
const inStyle: Readonly<Record<string, RegExp>> = {
  ":has()": /:has\(/,
  "@container": /@container|container-(type|name)/,
  "@layer": /@layer/,
  "@scope": /@scope/,
  "@starting-style": /@starting-style/,
  "a range of widths": /@media[^{]*\((width|height)\s*[<>]/,
  "a rule within a rule": /[{;}]\s*&/,
  "colours made of colours": /color-mix\(|light-dark\(|\b(ok)?l(ch|ab)\(/,
  "units of a window that moves": /\d[dsl]v[hw]\b/,
  ":popover-open": /:popover-open/,
  subgrid: /subgrid/,
};

export const tooNewInStyle = (style: string): readonly string[] =>
  Object.keys(inStyle).filter((name) => inStyle[name]?.test(style));
