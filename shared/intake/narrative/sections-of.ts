import { NARRATIVE_CHARACTERS } from "../../domain/evidence/files/narrative-file.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { ReportPart } from "../../domain/framework/framework.ts";
import { characters } from "../../domain/text/characters.ts";
import type { ExtractedBlock } from "../extraction/extracted.ts";
import { headingsOutsideParts } from "./headings-outside-parts.ts";
import { addBlock, type OpenSection, openSection, writtenSection } from "./open-section.ts";
import { partsNamedNear } from "./part-named-near.ts";
import { type PartsOfEdition, valuesOf } from "./parts-of-edition.ts";
import { asParagraph, withoutFrames } from "./rows-of-tables.ts";
import { beginning, type WrittenSection } from "./written-section.ts";

export interface Sections {
  readonly sections: readonly WrittenSection[];
  readonly findings: readonly Finding[];
}

/** Headings that name a part open it; every heading below is a title of its own; text before the first part is left out. */
export const sectionsOf = (given: readonly ExtractedBlock[], edition: PartsOfEdition): Sections => {
  const blocks = withoutFrames(withinMeasure(given)).flatMap((block) =>
    linesWithParts(block, edition),
  );
  const opened: OpenSection[] = [];
  const before: ExtractedBlock[] = [];
  const titles = titleDepths();
  for (const block of blocks) {
    const next = sectionOpenedBy(block, { edition, current: opened.at(-1), titles });
    if (next !== undefined) opened.push(next.section);
    const current = opened.at(-1);
    const rest = next === undefined ? block : next.rest;
    if (current === undefined) before.push(block);
    else if (rest !== undefined) addBlock(current, rest);
  }
  const parts = new Set(opened.map(({ part }) => part));
  const near = partsNamedNear(
    edition.parts
      .filter(({ id }) => !parts.has(id))
      .map((part) => ({ part, among: part.required ? blocks : before })),
  );
  const findings = [
    ...beforeFindings(before),
    ...repeatedFindings(opened, edition.parts),
    ...near.map(({ told }) => told),
    ...headingsOutsideParts(blocks, edition, new Set(near.map(({ heading }) => heading))),
  ];
  return { sections: opened.filter(isWritten).map(writtenSection), findings };
};

/** Of a narrative that is refused for its length no table is made out, for it may have millions of cells. */
const withinMeasure = (blocks: readonly ExtractedBlock[]): readonly ExtractedBlock[] =>
  blocks.reduce((sum, { text }) => sum + characters(text), 0) > NARRATIVE_CHARACTERS
    ? blocks.map(asParagraph)
    : blocks;

/** A paragraph with line breaks is several where one of its lines opens a part. */
const linesWithParts = (
  block: ExtractedBlock,
  { partNamed, partRunInto }: PartsOfEdition,
): readonly ExtractedBlock[] => {
  const lines = block.kind === "paragraph" ? block.text.split("\n") : [];
  const names = (line: string) => partNamed(line) !== undefined || partRunInto(line) !== undefined;
  if (lines.length < 2 || !lines.some(names)) return [block];
  const [first = "", ...more] = lines;
  return [
    { ...block, text: first },
    ...more.map((text): ExtractedBlock => ({ kind: "paragraph", text })),
  ];
};

interface Standing {
  readonly edition: PartsOfEdition;
  readonly current: OpenSection | undefined;
  readonly titles: ReturnType<typeof titleDepths>;
}

interface Opened {
  readonly section: OpenSection;
  /** What stands on the same line after the heading. */
  readonly rest: ExtractedBlock | undefined;
}

/** A part heading that is typed as a plain line counts too, if it is nothing but the heading, or numbered. */
const sectionOpenedBy = (
  block: ExtractedBlock,
  { edition, current, titles }: Standing,
): Opened | undefined => {
  const { kind, text, level = 1 } = block;
  if (kind === "row") return undefined;
  const runInto = edition.partRunInto(text);
  const part = edition.partNamed(text) ?? runInto?.part;
  if (part !== undefined) {
    titles.begin();
    const named = { part: part.id, opens: true, title: "", depth: 1 };
    return {
      section: openSection(named, block),
      rest: runInto && { kind: "paragraph", text: runInto.body },
    };
  }
  if (kind !== "heading" || text === "" || current === undefined) return undefined;
  const named = { part: current.part, opens: false, title: text, depth: titles.next(level) };
  return { section: openSection(named, block), rest: undefined };
};

/** How deep titles stand below their part, by the levels that their document gives them. */
const titleDepths = () => {
  let open: number[] = [];
  return {
    begin: () => {
      open = [];
    },
    next: (level: number): number => {
      open = [...open.filter((each) => each < level), level];
      return open.length;
    },
  };
};

/** A part whose text stands under its titles only needs no section of its own; an empty part keeps one, to be named. */
const isWritten = (section: OpenSection, at: number, all: readonly OpenSection[]): boolean =>
  section.title !== "" ||
  section.paragraphs.length > 0 ||
  section.remarks.length > 0 ||
  all[at + 1]?.part !== section.part;

const beforeFindings = (before: readonly ExtractedBlock[]): readonly Finding[] => {
  const start = before
    .filter(({ kind }) => kind !== "heading")
    .map(({ text, remarks }) => text.trim() || (remarks?.[0]?.quote ?? ""))
    .find((words) => words !== "");
  if (start === undefined) return [];
  return [warning("textBeforeParts", { path: "", values: { start: beginning(start) } })];
};

const repeatedFindings = (
  opened: readonly OpenSection[],
  parts: readonly ReportPart[],
): readonly Finding[] => {
  const ids = opened.filter(({ opens }) => opens).map(({ part }) => part);
  return parts
    .filter(({ id }) => ids.indexOf(id) !== ids.lastIndexOf(id))
    .map((part) => warning("partRepeated", { path: part.id, values: valuesOf(part) }));
};
