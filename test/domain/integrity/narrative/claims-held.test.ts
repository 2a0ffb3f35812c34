import { expect, test } from "vitest";
import { judgeNarrative } from "../../../../shared/domain/integrity/narrative/check-narrative.ts";
import {
  altered,
  type ClaimSet,
  claimSets,
  claimTexts,
  type Relation,
} from "../../../bench/claims/claim-texts.ts";
import { measureClaims } from "../../../bench/claims/measure-claims.ts";
import { relationHolds } from "../../../bench/claims/relation-holds.ts";

const sets = claimSets.map((set) => [set, claimTexts(set)] as const);
const measured = new Map(sets.map(([set, texts]) => [set, measureClaims(texts)]));

const sourcesOf = (set: ClaimSet) =>
  new Set(claimTexts(set).map(({ source }) => `${source.title} ${source.place}`));

test("both halves of the collection are from different sources, forty texts at least in all", () => {
  const [tuning, second] = [sourcesOf("tuning"), sourcesOf("second")];

  expect(tuning.isDisjointFrom(second)).toBe(true);
  expect(claimTexts("tuning").length).toBeGreaterThanOrEqual(20);
  expect(claimTexts("second").length).toBeGreaterThanOrEqual(20);
});

test("no source of the third set stands in another set, and fifty of them state a relation", () => {
  const others = claimSets.filter((set) => set !== "third").map(sourcesOf);
  const stating = claimTexts("third").filter(({ relations }) => relations.length > 0);

  expect(others.every((sources) => sources.isDisjointFrom(sourcesOf("third")))).toBe(true);
  expect(stating.length).toBeGreaterThanOrEqual(50);
});

test.each(sets)("every relation of the %s texts is labelled as its numbers are", (_, texts) => {
  const mislabelled = texts.flatMap(({ id, relations }) =>
    relations
      .filter((relation) => relationHolds(relation) !== relation.holds)
      .map(({ kind, numbers }) => `${id} ${kind} ${numbers.join(" ")}`),
  );

  expect(mislabelled).toEqual([]);
});

test.each(sets)(
  "every alteration of the %s texts breaks its relation by more than rounding",
  (_, texts) => {
    const harmless = texts.flatMap(({ id, text, relations, alterations }) =>
      alterations.flatMap((alteration) => {
        const relation = relations[alteration.breaks];
        const change = `${id} ${alteration.number} → ${alteration.becomes}`;
        const broken =
          relation?.holds === true &&
          changed(relation, alteration.number, alteration.becomes).every(
            (numbers) => !relationHolds({ kind: relation.kind, numbers }),
          );
        return broken && altered(text, alteration) !== text ? [] : [change];
      }),
    );

    expect(harmless).toEqual([]);
  },
);

/** The relation's numbers with the altered one at its first place. */
const changed = (
  { numbers }: Relation,
  number: string,
  becomes: string,
): readonly (readonly string[])[] => {
  const bare = numbers.map((stated) => stated.replaceAll(/^-|[万亿]$/g, ""));
  const at = bare.indexOf(number);
  const stated = numbers[at];
  return stated === undefined ? [] : [numbers.with(at, stated.replace(number, becomes))];
};

test.each(claimSets)("no true text of the %s texts raises a false alarm", (set) => {
  expect(measured.get(set)?.falseAlarms).toEqual([]);
});

test("the safe-campus rate, which no number of campuses gives, is found in the county's own clause", () => {
  const safety = claimTexts("seed").find(({ claims }) => claims.includes("Q28"));

  const { findings } = judgeNarrative({
    sections: [{ part: "achievements", title: "", text: safety?.text ?? "" }],
  });

  expect(findings.map(({ values }) => values.rate)).toEqual(["87.8"]);
});

test("every number of every decidable relation of the seed county's claims is noticed once it is altered", () => {
  const missed = measured.get("seed")?.outcomes.filter(({ caught }) => !caught);

  expect(missed).toEqual([]);
});

test("the claims of the seed county in one text raise that one finding only", () => {
  const sections = claimTexts("seed").map(
    ({ text }) => ({ part: "achievements", title: "", text }) as const,
  );

  expect(judgeNarrative({ sections }).findings).toHaveLength(1);
});

test("true texts one behind the other raise nothing that they do not raise alone", () => {
  const texts = sets.flatMap(([, each]) => each).map(({ text }) => text);
  const added = texts.flatMap((text, at) =>
    ["", "\n"].flatMap((between) => {
      const next = texts[(at * STEP + 1) % texts.length] ?? "";
      const alone = new Set([text, next].flatMap(told));
      return told(`${text}${between}${next}`).filter((each) => !alone.has(each));
    }),
  );

  expect(added).toEqual([]);
});

/** Any step will do that has no divisor in common with how many texts there are. */
const STEP = 37;

const told = (text: string): readonly string[] =>
  judgeNarrative({ sections: [{ part: "achievements", title: "", text }] }).findings.map(
    ({ code, values }) => `${code} ${Object.values(values).join(" ")}`,
  );

test.each(["tuning", "second", "third"] as const)(
  "of the %s texts three of four altered figures are caught at least",
  (set) => {
    const outcomes = measured.get(set)?.outcomes ?? [];

    expect(outcomes.filter(({ caught }) => caught).length / outcomes.length).toBeGreaterThanOrEqual(
      0.75,
    );
  },
);
