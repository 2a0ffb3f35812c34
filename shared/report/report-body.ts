import type { ReportContent, ReportPart } from "../domain/framework/framework.ts";
import { contentsOf, reportParts } from "../domain/framework/report-parts.ts";
import type { Block, HeadingBlock } from "./content.ts";
import { chineseNumeral } from "./numerals.ts";
import { achievements } from "./prose/achievements.ts";
import { measures } from "./prose/measures.ts";
import { ownWordsOf } from "./prose/own-words.ts";
import { practices } from "./prose/practices.ts";
import { problems } from "./prose/problems.ts";
import type { ReportInput } from "./report-input.ts";

/** The parts of the edition in their order, numbered 一、二、…; one that nobody wrote and that nobody has to write is left out. */
export const partsOfReport = (input: ReportInput): readonly Block[] =>
  reportParts(input.framework)
    .map((part) => ({ part, blocks: partBlocks(part, input) }))
    .filter(({ part, blocks }) => part.required || blocks.length > 0)
    .flatMap(({ part, blocks }, at): readonly Block[] => [
      { kind: "heading", level: 1, text: `${chineseNumeral(at + 1)}、${part.heading}` },
      ...(blocks.length > 0 ? blocks : [UNWRITTEN]),
    ]);

const UNWRITTEN: Block = { kind: "paragraph", text: "（本部分文字材料尚未报送。）" };

const written = { achievements, practices, problems, measures } as const satisfies Record<
  ReportContent,
  (input: ReportInput) => readonly Block[]
>;

/** The county's own words stand with the first content; a second one counts on from what stands before it. */
const partBlocks = (part: ReportPart, input: ReportInput): readonly Block[] => {
  const own = ownWordsOf(input, part);
  const [first, ...more] = contentsOf(part);
  if (first === undefined) return own.blocks;
  const blocks = [...written[first](input)];
  let taken = own.headings + countOf(blocks) - countOf(own.blocks);
  for (const content of more) {
    const following = written[content](input);
    blocks.push(...countedOn(following, taken));
    taken += countOf(following);
  }
  return blocks;
};

const isTitle = (block: Block): block is HeadingBlock =>
  block.kind === "heading" && block.level === 2;

const countOf = (blocks: readonly Block[]): number => blocks.filter(isTitle).length;

const countedOn = (blocks: readonly Block[], taken: number): readonly Block[] => {
  let number = taken;
  return blocks.map((block) => {
    if (!isTitle(block)) return block;
    number += 1;
    return { ...block, text: block.text.replace(/^（[^）]*）/, `（${chineseNumeral(number)}）`) };
  });
};
