import type { OpenedPackage } from "../office/open-package.ts";
import { partFinder } from "../office/part-names.ts";
import { relationshipsPart, targetName } from "../office/relationships.ts";
import { type OpenedElement, saxElements } from "../office/sax.ts";
import { type CellStyle, cellStyles } from "./cell-styles.ts";
import { type ConditionalStyle, conditionalStyles } from "./conditional-styles.ts";
import { isSwitchedOn, type RichText } from "./rich-text.ts";
import { sharedStrings } from "./shared-strings.ts";

/**
 * Whether the results stored with formulas can be relied on. Excel and LibreOffice leave their calculation properties
 * when they save; a program that asks for a full calculation on load has computed nothing itself (openpyxl, XlsxWriter:
 * zero), or changed what a template's results were computed from (POI).
 */
export type FormulaResults = "computed" | "unsure" | "outdated";

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part with its cells; nothing when it is missing. */
  readonly part: Uint8Array | undefined;
}

export interface Workbook {
  /** Work sheets only: a chart or dialog sheet has no cells. */
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly conditional: readonly ConditionalStyle[];
  readonly results: FormulaResults;
  /** Days are counted from 1904, as Excel for Macintosh did. */
  readonly from1904: boolean;
}

/** What all sheets of a workbook share, and where each of them is. */
export const workbookOf = (opened: OpenedPackage): Workbook => {
  const { main, xml, related } = opened;
  const [strings, styles] = ["sharedStrings", "styles"].map((type) =>
    xml.get(related(main, type)[0] ?? ""),
  );
  const sheets: OpenedElement["attributes"][] = [];
  let results: FormulaResults | undefined;
  let from1904 = false;
  saxElements(xml.get(main) ?? NONE, {
    opened: ({ name, attributes }) => {
      if (name === "sheet") sheets.push(attributes);
      if (name === "calcPr") results ??= resultsBy(attributes);
      // Extensions have a workbookPr of their own, which knows no days.
      if (name === "workbookPr") from1904 ||= isSwitchedOn(attributes.get("date1904") ?? "0");
    },
  });
  const target = targetsOf(opened);
  return {
    sheets: sheets.flatMap((sheet) => {
      const { type, part } = target(sheet.get("id") ?? "");
      const hidden = (sheet.get("state") ?? "visible") !== "visible";
      return type === "worksheet" ? [{ name: sheet.get("name") ?? "", hidden, part }] : [];
    }),
    strings: sharedStrings(strings),
    styles: cellStyles(styles),
    conditional: conditionalStyles(styles),
    results: results ?? "unsure",
    from1904,
  };
};

const NONE = new TextEncoder().encode("<workbook/>");

const resultsBy = (calculation: OpenedElement["attributes"]): FormulaResults => {
  const asks = isSwitchedOn(calculation.get("fullCalcOnLoad") ?? "0");
  const manual =
    calculation.get("calcMode") === "manual" && !isSwitchedOn(calculation.get("calcOnSave"));
  const left = manual || !isSwitchedOn(calculation.get("calcCompleted"));
  return asks || left ? "outdated" : "computed";
};

/** What kind of sheet an id of the workbook's relationships leads to, and its part. */
const targetsOf = ({ main, xml }: OpenedPackage) => {
  const find = partFinder([...xml.keys()]);
  const byId = new Map<string, { readonly type: string; readonly part: Uint8Array | undefined }>();
  const relationships = xml.get(find(relationshipsPart(main)) ?? "");
  if (relationships !== undefined)
    saxElements(relationships, {
      opened: ({ name, attributes }) => {
        if (name !== "Relationship") return;
        const type = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
        const target = targetName(main, attributes.get("Target") ?? "");
        byId.set(attributes.get("Id") ?? "", { type, part: xml.get(find(target) ?? "") });
      },
    });
  const lost = { type: "worksheet", part: undefined };
  // Modules of programs long gone are listed as sheets without an id: there is nothing of them to read.
  return (id: string) => byId.get(id) ?? (id === "" ? { ...lost, type: "none" } : lost);
};

const DAY_MILLISECONDS = 86_400_000;
const DAYS_TO_1904 = 1462;
/** Excel counts 29 February 1900, which never was; the days before it are one later than their number says. */
const LEAP_DAY = 60;
/** Day 0 of the calendar of 1900, so that every day from March 1900 on is right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;

/** A number that is shown as a day or a time: `2021-03-01`, `2021-03-01 08:30`, `08:30`; Excel fills what is none with hashes. */
export const dayText = (value: number, { from1904 }: Pick<Workbook, "from1904">): string => {
  const number = value + (from1904 ? DAYS_TO_1904 : 0);
  const days = number + (number >= 1 && number < LEAP_DAY ? 1 : 0);
  if (!(value >= 0 && days <= LAST_DAY)) return "####";
  const moment = new Date(DAY_ZERO + Math.round(days * DAY_MILLISECONDS)).toISOString();
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 19).replace(/:00$/, "")];
  if (value < 1) return time;
  return Number.isInteger(value) ? day : `${day} ${time}`;
};
