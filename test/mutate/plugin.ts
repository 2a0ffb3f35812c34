import type { NodePath } from "@babel/core";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { addMutators } from "./own-mutators.ts";

await addMutators();

/** Texts for people, by where they stand: the sentences of a finding, the message of an error (`known` makes one), a line of the log. */
const shouldIgnore = (path: NodePath): string | undefined => {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
  const { parentPath } = path;
  return isMessage(parentPath) || isKnown(parentPath) || isSentence(path) || isLogged(parentPath)
    ? TEXT
    : undefined;
};

const isMessage = (parent: NodePath | null): boolean => {
  if (!parent?.isNewExpression()) return false;
  const { callee } = parent.node;
  return callee.type === "Identifier" && !values.has(callee.name);
};

/** `known(value, what)`: what is said to be missing when the value is. */
const isKnown = (parent: NodePath | null): boolean =>
  parent?.isCallExpression() === true && parent.get("callee").toString() === "known";

const isSentence = ({ parentPath, key }: NodePath): boolean =>
  parentPath?.isObjectProperty() === true &&
  key === "value" &&
  parentPath.node.key.type === "Identifier" &&
  sentences.has(parentPath.node.key.name);

const isLogged = (parent: NodePath | null): boolean =>
  parent?.isCallExpression() === true &&
  /\blog\.(error|info|warn)$/.test(parent.get("callee").toString());

/** Why a text is left alone. */
export const TEXT = "a text for people";
const values: ReadonlySet<string> = new Set(["Big", "Date", "Map", "RegExp", "Set", "URL"]);
const sentences: ReadonlySet<string> = new Set(["description", "message", "remedy"]);

/** What the tester leaves alone. */
export const texts = { shouldIgnore };

/** Read by the mutation tester, by this name. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "texts", texts)];
