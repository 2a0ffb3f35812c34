import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { integrityRules } from "../../../shared/domain/integrity/check-integrity.ts";
import {
  paragraphRules,
  textRules,
} from "../../../shared/domain/integrity/narrative/check-narrative.ts";
import { paragraphsOf } from "../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { budget, type Filed, figuresOf, safeCampus } from "../../support/integrity-figures.ts";
import { ruleCases } from "./narrative/rules/rule-cases.ts";

const integrity = join(import.meta.dirname, "../../../shared/domain/integrity");

/** `whole-count.ts` exports the rule `wholeCount`. */
const nameOf = (file: string): string =>
  basename(file, ".ts").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

test.each([
  { of: "figures", folder: "rules", rules: integrityRules },
  {
    of: "the narrative",
    folder: "narrative/rules",
    rules: { ...paragraphRules, ...textRules },
  },
])("every rule of $of that has a file is asked, by the name of its file", ({ folder, rules }) => {
  const files = globSync("*.ts", { cwd: join(integrity, folder) });

  expect(Object.keys(rules).toSorted()).toEqual(files.map(nameOf).toSorted());
});

interface RuleCase {
  readonly found: readonly Filed[];
  readonly sound: readonly Filed[];
}

/** The first figure of a list is the one that is judged. */
const cases = {
  sign: {
    found: [{ id: budget, value: "-1" }],
    sound: [{ id: budget, value: "0" }],
  },
  wholeCount: {
    found: [{ id: "leaderSchoolVisits", value: "2.5" }],
    sound: [{ id: "leaderSchoolVisits", value: "2" }],
  },
  maximum: {
    found: [{ id: safeCampus, value: "100.1" }],
    sound: [{ id: safeCampus, value: "100" }],
  },
  numeratorWithinDenominator: {
    found: [{ id: safeCampus, value: "100", numerator: "115", denominator: "114" }],
    sound: [{ id: safeCampus, value: "100", numerator: "114", denominator: "114" }],
  },
  statedRate: {
    found: [{ id: safeCampus, value: "87.8", numerator: "100", denominator: "114" }],
    sound: [{ id: safeCampus, value: "87.7", numerator: "100", denominator: "114" }],
  },
  wholeCounterpart: {
    found: [{ id: safeCampus, value: "87.8", numerator: "100" }],
    sound: [{ id: safeCampus, value: "87.7", numerator: "100" }],
  },
  partsSum: {
    found: [{ id: "leaderSchoolVisits", value: "8", parts: ["3", "4"] }],
    sound: [{ id: "leaderSchoolVisits", value: "8", parts: ["4", "4"] }],
  },
  statedGrowth: {
    found: [{ id: budget, value: "110", previous: "100", statedGrowth: "11" }],
    sound: [{ id: budget, value: "110", previous: "100", statedGrowth: "10" }],
  },
  withinWhole: {
    found: [
      { id: "publicKindergartenShare", value: "93" },
      { id: "inclusiveKindergartenCoverage", value: "92" },
    ],
    sound: [
      { id: "publicKindergartenShare", value: "92" },
      { id: "inclusiveKindergartenCoverage", value: "92" },
    ],
  },
  orderOfMagnitude: {
    found: [{ id: budget, value: "1000", previous: "100" }],
    sound: [{ id: budget, value: "110", previous: "100" }],
  },
} as const satisfies Record<keyof typeof integrityRules, RuleCase>;

/** Whether a rule alone finds something wrong with the first of figures that were filed together; nothing where it cannot judge. */
const verdictOn = (name: keyof typeof integrityRules, filed: readonly Filed[]) => {
  const figures = figuresOf(filed);
  const [figure = expect.unreachable()] = figures;
  const judgements = integrityRules[name](
    figure,
    new Map(figures.map((each) => [each.indicator.id, each])),
  );
  return judgements.length === 0
    ? "not judged"
    : judgements.some(({ finding }) => finding !== undefined);
};

const names = Object.keys(cases).filter((name): name is keyof typeof cases =>
  Object.hasOwn(cases, name),
);

test.each(names)(
  "the rule %s finds what it looks for and says of what is in order that it is",
  (name) => {
    expect([verdictOn(name, cases[name].found), verdictOn(name, cases[name].sound)]).toEqual([
      true,
      false,
    ]);
  },
);

const textsOf = (texts: readonly string[]) =>
  texts.map((text) => paragraphsOf({ sections: [{ part: "achievements", title: "", text }] }));
const altered = textsOf(ruleCases.flatMap((each) => each.altered.map(({ text }) => text)));
const sound = textsOf(ruleCases.flatMap((each) => each.true));

const narrativeRules = [
  ...Object.entries(paragraphRules).map(
    ([name, rule]) =>
      [name, (paragraphs: (typeof sound)[number]) => paragraphs.flatMap(rule)] as const,
  ),
  ...Object.entries(textRules),
] as const;

test.each(narrativeRules)("the cases of the narrative's rules need the rule %s", (_, rule) => {
  const found = altered.filter((text) => rule(text).some(({ finding }) => finding !== undefined));
  const inOrder = sound.filter((text) => rule(text).length > 0);

  expect(found.length).toBeGreaterThan(0);
  expect(inOrder.length).toBeGreaterThan(0);
});
