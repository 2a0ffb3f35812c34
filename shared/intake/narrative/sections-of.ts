import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { NarrativePart } from "../../domain/narrative.ts";
import type { Block, Remark } from "../extraction/extracted.ts";
import { partNamed } from "./part-named.ts";
import { partsNamedNear } from "./part-named-near.ts";
import { beginning, type PlacedRemark, type WrittenSection } from "./written-section.ts";

export interface Sections {
  readonly sections: readonly WrittenSection[];
  readonly findings: readonly Finding[];
}

interface Open {
  readonly part: NarrativePart;
  /** Whether the heading of the part itself opened it, not a title below. */
  readonly opens: boolean;
  readonly title: string;
  readonly paragraphs: string[];
  readonly remarks: PlacedRemark[];
}

/** Headings that name a part open it; every heading below is a title of its own; text before the first part is left out. */
export const sectionsOf = (blocks: readonly Block[]): Sections => {
  const opened: Open[] = [];
  const before: Block[] = [];
  for (const block of blocks) {
    const next = sectionOpenedBy(block, opened.at(-1)?.part);
    if (next !== undefined) opened.push(next);
    const current = opened.at(-1);
    if (current === undefined) before.push(block);
    else if (next === undefined) addParagraph(current, block);
  }
  const sections = opened.filter(isWritten).map(({ part, title, paragraphs, remarks }) => ({
    part,
    title,
    text: paragraphs.join("\n"),
    remarks,
  }));
  const parts = new Set(opened.map(({ part }) => part));
  const missing = NarrativePart.options.filter((part) => !parts.has(part));
  const findings = [
    ...beforeFindings(before),
    ...repeatedFindings(opened),
    ...partsNamedNear(blocks, missing),
  ];
  return { sections, findings };
};

/** A part heading that is typed as a plain line counts too, if it is nothing but the heading. */
const sectionOpenedBy = (block: Block, current: NarrativePart | undefined): Open | undefined => {
  const { kind, text, remarks = [] } = block;
  const named = partNamed(text);
  const part = named ?? (kind === "heading" && text !== "" ? current : undefined);
  if (part === undefined) return undefined;
  return {
    part,
    opens: named !== undefined,
    title: named === undefined ? text : "",
    paragraphs: [],
    remarks: remarks.map(placed(named === undefined ? "title" : "text", text)),
  };
};

const placed =
  (place: PlacedRemark["place"], near: string) =>
  (remark: Remark): PlacedRemark => ({ ...remark, place, near });

/** A paragraph of a picture alone is told by the words before it. */
const addParagraph = (section: Open, { text, remarks = [] }: Block): void => {
  const near = [text, section.paragraphs.at(-1), section.title].find(
    (words) => words !== undefined && words !== "",
  );
  if (text !== "") section.paragraphs.push(text);
  section.remarks.push(...remarks.map(placed("text", near ?? "")));
};

/** A part whose text stands under its titles only needs no section of its own; an empty part keeps one, to be named. */
const isWritten = (section: Open, at: number, all: readonly Open[]): boolean =>
  section.title !== "" ||
  section.paragraphs.length > 0 ||
  section.remarks.length > 0 ||
  all[at + 1]?.part !== section.part;

const beforeFindings = (before: readonly Block[]): readonly Finding[] => {
  const start = before
    .filter(({ kind }) => kind === "paragraph")
    .map(({ text, remarks }) => text.trim() || (remarks?.[0]?.quote ?? ""))
    .find((words) => words !== "");
  if (start === undefined) return [];
  return [finding("textBeforeParts", { path: "", values: { start: beginning(start) } })];
};

const repeatedFindings = (opened: readonly Open[]): readonly Finding[] => {
  const parts = opened.filter(({ opens }) => opens).map(({ part }) => part);
  const repeated = new Set(parts.filter((part, at) => parts.indexOf(part) < at));
  return [...repeated].map((part) => finding("partRepeated", { path: part, values: { part } }));
};
