import { formatNumber } from "./number-formats.ts";
import { child, childNumber, childValue, elementsOf, isOn, type XmlNode } from "./xml-node.ts";

/** The mark that a list sets before a paragraph: `一、`, a bullet, or a number in a format that has no text. */
export type ListMark =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "bullet"; readonly text: string }
  | { readonly kind: "unread"; readonly format: string };

export interface ListNumbers {
  /** Counts the next paragraph of a list. */
  readonly next: (list: string, level: number) => ListMark | undefined;
  /** The level that a list gives to a style of its own. */
  readonly levelOfStyle: (list: string, style: string) => number | undefined;
}

/** Counts paragraphs as Word does: lists of one definition count on, a level begins anew below each one above it. */
export const listNumbers = (part: XmlNode | undefined): ListNumbers => {
  const lists = listsOf(part);
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    levelOfStyle: (id, style) =>
      [...(lists.get(id)?.levels ?? [])].find(([, { ofStyle }]) => ofStyle === style)?.[0],
    next: (id, at) => {
      const list = lists.get(id);
      const level = list?.levels.get(at);
      if (list === undefined || level === undefined) return undefined;
      const counted = counts.get(list.definition) ?? new Map<number, number>();
      counts.set(list.definition, counted);
      const restart = begun.has(`${id} ${at}`) ? undefined : list.starts.get(at);
      begun.add(`${id} ${at}`);
      const before = counted.get(at);
      counted.set(at, restart ?? (before === undefined ? startOf(list, at) : before + 1));
      for (const below of restartedBelow(list, at)) counted.delete(below);
      return markOf(list, level, counted);
    },
  };
};

const restartedBelow = ({ levels }: List, at: number): readonly number[] =>
  [...levels].flatMap(([below, { restartsAfter }]) =>
    below > at && at < (restartsAfter ?? below) ? [below] : [],
  );

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Counted from 1: the level after which this one begins anew; 0 for never. */
  readonly restartsAfter: number | undefined;
  readonly decimal: boolean;
  readonly ofStyle: string | undefined;
}

interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins, unlike its definition. */
  readonly starts: ReadonlyMap<number, number>;
}

const startOf = ({ starts, levels }: List, at: number): number =>
  starts.get(at) ?? levels.get(at)?.start ?? 0;

const markOf = (list: List, level: Level, counted: ReadonlyMap<number, number>): ListMark => {
  if (level.format === "bullet") return { kind: "bullet", text: level.text };
  let unread: string | undefined;
  const text = level.text.replaceAll(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const format = level.decimal ? "decimal" : (list.levels.get(at)?.format ?? "decimal");
    const number = formatNumber(format, counted.get(at) ?? startOf(list, at));
    if (number === undefined) unread = format;
    return number ?? "";
  });
  return unread === undefined ? { kind: "number", text } : { kind: "unread", format: unread };
};

const listsOf = (part: XmlNode | undefined): ReadonlyMap<string, List> => {
  const named = (name: string) => elementsOf(part).filter((node) => node.name === name);
  const definitions = named("abstractNum");
  /** A definition may stand for another one by the name of a list style. */
  const definitionOf = (id: string | undefined): XmlNode | undefined => {
    const own = definitions.find((node) => node.attributes.get("abstractNumId") === id);
    const link = childValue(own, "numStyleLink");
    if (link === undefined) return own;
    return definitions.find((node) => childValue(node, "styleLink") === link) ?? own;
  };
  return new Map(
    named("num").map((node) => {
      const definition = definitionOf(childValue(node, "abstractNumId"));
      const overrides = elementsOf(node).filter(({ name }) => name === "lvlOverride");
      const levels = [
        ...elementsOf(definition),
        ...overrides.flatMap((override) => child(override, "lvl") ?? []),
      ].filter(({ name }) => name === "lvl");
      const list: List = {
        definition: definition?.attributes.get("abstractNumId") ?? "",
        levels: new Map(levels.map((level) => [numberedAt(level), levelOf(level)])),
        starts: new Map(
          overrides.flatMap((override) => {
            const start = childNumber(override, "startOverride");
            return start === undefined ? [] : [[numberedAt(override), start] as const];
          }),
        ),
      };
      return [node.attributes.get("numId") ?? "", list];
    }),
  );
};

const numberedAt = (level: XmlNode): number => Number(level.attributes.get("ilvl") ?? 0);

const levelOf = (node: XmlNode): Level => ({
  start: childNumber(node, "start") ?? 0,
  format: childValue(node, "numFmt") ?? "decimal",
  text: isOn(child(child(node, "rPr"), "vanish")) ? "" : (childValue(node, "lvlText") ?? ""),
  restartsAfter: childNumber(node, "lvlRestart"),
  decimal: isOn(child(node, "isLgl")) ?? false,
  ofStyle: childValue(node, "pStyle"),
});
