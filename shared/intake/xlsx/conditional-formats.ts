import type { CellFault, ExtractedSheet, MergedArea } from "../extraction/extracted.ts";
import type { ElementHandlers, OpenedElement } from "../office/sax.ts";
import type { ConditionalStyle } from "./conditional-styles.ts";
import { addToStyle, changesNothing } from "./conditional-styles.ts";
import { type Condition, conditionOf } from "./conditions.ts";
import { areaOf, type CellPlace, LAST_COLUMN, LAST_ROW } from "./places.ts";
import { numberShownBy, type ShowNumber } from "./shown-number.ts";

/** A number of the sheet, and how the cell's own format shows it. */
export interface NumberRead extends CellPlace {
  readonly value: number;
  readonly text: string;
}

export interface ConditionalFormats extends Required<ElementHandlers> {
  /** What the rules of the sheet make of a number, where it is not what the cell's own format does. */
  readonly faultOf: (number: NumberRead) => CellFaultAt | undefined;
}

type CellFaultAt = ExtractedSheet["faults"][number];

interface Rule {
  readonly areas: readonly MergedArea[];
  readonly style: ConditionalStyle;
  readonly show: ShowNumber | undefined;
  readonly condition: Condition;
}

/** Areas of rules that are looked through for every cell. */
const MOST_AREAS = 100;
/** Of a sheet with more of them it is only known that any figure may be shown otherwise. */
const ANYWHERE: Rule = {
  areas: [{ columns: [0, LAST_COLUMN], rows: [1, LAST_ROW] }],
  style: { format: "", changes: true },
  show: undefined,
  condition: () => "perhaps",
};

/**
 * Rules (ECMA-376, 18.3.1.18) that give a figure another number format or strike it out where they apply: `0!.0,"万"`
 * from ten thousand on. Extensions of 2009 write the same with the style and the cells inside.
 */
export const conditionalFormats = (styles: readonly ConditionalStyle[]): ConditionalFormats => {
  let rules: Rule[] = [];
  let areas = 0;
  const collector = ruleCollector(styles, (rule) => {
    areas += rule.areas.length;
    if (areas > MOST_AREAS) rules = [ANYWHERE];
    else rules.push(rule);
  });
  return {
    ...collector,
    faultOf: (number) => {
      const fault = faultOf(rules, number);
      return fault && { column: number.column, row: number.row, fault };
    },
  };
};

/** A rule that is known to apply counts before one that only may. */
const faultOf = (rules: readonly Rule[], number: NumberRead): CellFault | undefined => {
  let perhaps: CellFault | undefined;
  for (const rule of rules) {
    if (perhaps !== undefined && isUnsure(rule, number.value)) continue;
    if (!rule.areas.some((area) => isWithin(area, number))) continue;
    const fault = faultBy(rule, number);
    if (fault !== undefined && fault.kind !== "perhapsOtherwise") return fault;
    perhaps ??= fault;
  }
  return perhaps;
};

const isUnsure = ({ style, condition }: Rule, value: number): boolean =>
  style.changes || condition(value) !== "yes";

const isWithin = ({ columns, rows }: MergedArea, { column, row }: CellPlace): boolean =>
  column >= columns[0] && column <= columns[1] && row >= rows[0] && row <= rows[1];

const faultBy = (
  { style, show, condition }: Rule,
  { value, text }: NumberRead,
): CellFault | undefined => {
  const applies = condition(value);
  if (applies === "no") return undefined;
  const perhaps: CellFault = { kind: "perhapsOtherwise", stored: text.slice(0, 200) };
  if (style.changes) return perhaps;
  const shown = show?.(value);
  if (shown === undefined || (shown.kind === "number" && shown.text === text)) return undefined;
  if (applies === "perhaps") return perhaps;
  return {
    kind: shown.kind === "hidden" ? "notShown" : "shownOtherwise",
    format: style.format.slice(0, 200),
    stored: text.slice(0, 200),
  };
};

interface OpenRule {
  style: ConditionalStyle;
  readonly attributes: OpenedElement["attributes"];
  readonly operands: string[];
}

const ruleCollector = (
  styles: readonly ConditionalStyle[],
  keep: (rule: Rule) => void,
): Required<ElementHandlers> => {
  let cells: string | undefined;
  let rules: OpenRule[] = [];
  let open: OpenRule | undefined;
  let written: string | undefined;
  const openRule = (attributes: OpenedElement["attributes"]) => {
    const style = styles[Number(attributes.get("dxfId") ?? Number.NaN)] ?? changesNothing;
    open = { attributes, style, operands: [] };
  };
  const closeRule = () => {
    const isMeant = open !== undefined && (open.style.changes || open.style.format !== "");
    if (open !== undefined && isMeant && rules.length <= MOST_AREAS) rules.push(open);
    open = undefined;
  };
  const keepAll = () => {
    const areas = (cells ?? "")
      .trim()
      .split(/\s+/)
      .slice(0, MOST_AREAS + 1)
      .flatMap((each) => areaOf(each) ?? []);
    for (const { style, attributes, operands } of rules) {
      const show = style.format === "" ? undefined : numberShownBy(style.format);
      keep({ areas, style, show, condition: conditionOf(attributes, operands) });
    }
    rules = [];
  };
  return {
    opened: ({ name, attributes }) => {
      if (name === "conditionalFormatting") cells = attributes.get("sqref");
      else if (name === "cfRule") openRule(attributes);
      else if (texts.has(name)) written = "";
      else if (open !== undefined) open.style = addToStyle(open.style, name, attributes);
    },
    text: (piece) => {
      if (written !== undefined) written += piece;
    },
    closed: (name) => {
      if (name === "sqref") cells = written;
      else if (texts.has(name)) open?.operands.push(written ?? "");
      if (texts.has(name)) written = undefined;
      if (name === "cfRule") closeRule();
      if (name === "conditionalFormatting") keepAll();
    },
  };
};

/** `f` and `sqref` are how the extensions write a formula and the cells. */
const texts: ReadonlySet<string> = new Set(["formula", "f", "sqref"]);
