import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { Narrative, NarrativePart } from "../../domain/narrative.ts";
import type { Block } from "../extraction/extracted.ts";
import { partNamed } from "./part-named.ts";

export interface Sections {
  readonly sections: Narrative["sections"];
  readonly findings: readonly Finding[];
}

interface Open {
  readonly part: NarrativePart;
  /** Whether the heading of the part itself opened it, not a title below. */
  readonly opens: boolean;
  readonly title: string;
  readonly paragraphs: string[];
}

/** Headings that name a part open it; every heading below is a title of its own; text before the first part is left out. */
export const sectionsOf = (blocks: readonly Block[]): Sections => {
  const opened: Open[] = [];
  const before: string[] = [];
  for (const block of blocks) {
    const part = partOpenedBy(block);
    const current = opened.at(-1);
    if (part !== undefined) opened.push({ part, opens: true, title: "", paragraphs: [] });
    else if (current === undefined) before.push(block.kind === "paragraph" ? block.text : "");
    else if (block.kind === "paragraph") current.paragraphs.push(block.text);
    else opened.push({ part: current.part, opens: false, title: block.text, paragraphs: [] });
  }
  const sections = opened.filter(isWritten).map(({ part, title, paragraphs }) => ({
    part,
    title,
    text: paragraphs.join("\n"),
  }));
  return { sections, findings: [...beforeFindings(before), ...repeatedFindings(opened)] };
};

/** A part heading that is typed as a plain line counts too, if it is nothing but the heading. */
const partOpenedBy = ({ text }: Block): NarrativePart | undefined => partNamed(text);

/** A part whose text stands under its titles only needs no section of its own; an empty part keeps one, to be named. */
const isWritten = (section: Open, at: number, all: readonly Open[]): boolean =>
  section.title !== "" || section.paragraphs.length > 0 || all[at + 1]?.part !== section.part;

const beforeFindings = (before: readonly string[]): readonly Finding[] => {
  const start = before.find((text) => text.trim() !== "");
  if (start === undefined) return [];
  return [
    finding("textBeforeParts", { path: "", values: { start: [...start].slice(0, 20).join("") } }),
  ];
};

const repeatedFindings = (opened: readonly Open[]): readonly Finding[] => {
  const parts = opened.filter(({ opens }) => opens).map(({ part }) => part);
  const repeated = new Set(parts.filter((part, at) => parts.indexOf(part) < at));
  return [...repeated].map((part) => finding("partRepeated", { path: part, values: { part } }));
};
