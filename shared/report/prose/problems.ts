import { partOpenedBy } from "../../domain/framework/report-parts.ts";
import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { ourCounty } from "./county-voice.ts";
import { foundInBrief, foundProblems, type ToldCounts } from "./found-problems.ts";
import { gapsOf } from "./gaps.ts";
import { generatedTitle } from "./generated-title.ts";
import { generatedMeasures } from "./measures.ts";
import { ownWords } from "./own-words.ts";
import { preamble } from "./preamble.ts";
import { bodyCharacters, roomBeside } from "./room.ts";
import { toldVetoes, vetoNames, vetoSentence } from "./vetoes.ts";

/** What stands under 存在问题: the county's own words, then what the evaluation found, the worst by name. */
export const problems = (input: ReportInput): readonly Block[] => [
  ...vetoProblem(input),
  ...ownWords(input, "problems").blocks,
  ...generatedProblems(input),
];

/** What limits the grade stands before anything else. */
const vetoProblem = (input: ReportInput): readonly Block[] => {
  const vetoes = toldVetoes(input);
  if (vetoes.length === 0) return [];
  const full: Block = { kind: "paragraph", text: `${ourCounty(input)}${vetoSentence(vetoes)}` };
  const brief: Block = { kind: "paragraph", text: `${ourCounty(input)}${vetoNames(vetoes)}` };
  const room = roomBeside(input, preamble(input));
  return [bodyCharacters([full]) <= room / 3 ? full : brief];
};

/** The rectification list has what is not told; figures are the last to go. */
const tellings: readonly ToldCounts[] = [
  { figures: 5, names: 5 },
  { figures: 5, names: 3 },
  { figures: 5, names: 0 },
  { figures: 3, names: 0 },
  { figures: 2, names: 0 },
  { figures: 1, names: 0 },
  { figures: 0, names: 0 },
];

/** Of the room that the county's own words leave, what fell short may take this part before achievements take the rest. */
const SHARE = 2 / 3;

/** All of it that the system writes. */
export const generatedProblemsAndVetoes = (input: ReportInput): readonly Block[] => [
  ...vetoProblem(input),
  ...generatedProblems(input),
];

const generatedProblems = (input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "problems");
  // Alone in its part, what was found needs no title beside the part's
  const isAlone =
    own.blocks.length === 0 && partOpenedBy(input.framework, "problems") !== undefined;
  const heading: readonly Block[] = isAlone
    ? []
    : [generatedTitle(own, "对照评价指标查找的问题", "对照评价标准的差距")];
  const gaps = gapsOf(input);
  const vetoes = toldVetoes(input);
  const told = [
    ...tellings.map((named) => foundProblems({ gaps, vetoes, named, input })),
    foundInBrief({ gaps, vetoes, input }),
  ].map((found) => [...heading, ...found]);
  const room = roomBeside(input, [
    ...preamble(input),
    ...vetoProblem(input),
    ...generatedMeasures(input),
  ]);
  const within = (most: number) => told.find((each) => bodyCharacters(each) <= most);
  return within(room * SHARE) ?? within(room) ?? told.at(-1) ?? [];
};
