import { expect, test } from "vitest";
import { recalls } from "../../../../../shared/domain/integrity/narrative/rules/recalls.ts";
import { saidOf } from "./said-of.ts";

test.each([
  "承办建议2657件。2657件建议均按期办结。",
  "承办建议20件，提案30件。50件提案全部办结。",
  "承办建议20件，提案32件。20件提案均办结。",
  "承办提案2658件。上述2657件提案均办结。",
  "承办提案50件。51件提案均办结。",
  "承办提案2600件。2657件提案均办结。",
])("a number that was said, may be a sum of what was, or is no slip of it holds: %s", (text) => {
  expect(saidOf(recalls, text)).toStrictEqual(["holds"]);
});

test.each([
  ["承办提案2657件，审议提案300件。2675件提案均办结。", "2675件提案均办结", "承办提案2657件"],
  ["承办提案2657件。2675件建议提案均办结。", "2675件建议提案均办结", "承办提案2657件"],
  ["承办提案21件，议案6件。12件提案均办结。", "12件提案均办结", "承办提案21件"],
  ["承办提案2657件。2675件提案均办结。", "2675件提案均办结", "承办提案2657件"],
  ["承办提案2657件，这26570件提案已全部办结。", "这26570件提案已全部办结", "承办提案2657件"],
  ["承办提案100件；上述101件提案满意率高。", "上述101件提案满意率高", "承办提案100件"],
])("one that is a slip away from what was said is told: %s", (text, now, before) => {
  expect(saidOf(recalls, text)).toStrictEqual([`文中“${now}”与前文“${before}”不一致。`]);
});

test.each([
  ["the clause is named otherwise", "承办提案2657件，其中2675件提案均办结。"],
  ["the number stands behind more words", "承办提案2657件，全部这2675件提案均办结。"],
  ["the number begins no clause", "承办提案2657件、2675件提案均办结。"],
  ["it is about so many", "承办提案2657件，2675件左右提案均办结。"],
  ["it stands in a bracket", "承办提案2657件（这，2675件提案均办结）。"],
  ["it is spelt", "承办提案12件，二十一件提案均办结。"],
  ["it has one digit", "承办提案10件，1件提案均办结。"],
  ["nothing is said of all", "承办提案2657件，2675件提案办结。"],
  ["it is named at length", "承办提案2657件，2675件来自全县各级各类的提案均办结。"],
  ["they all are something else", "承办提案2657件，2675件提案均为新案。"],
  ["something else was counted", "承办议案2657件，2675件提案均办结。"],
  ["another kind was counted", "承办提案2657个，2675件提案均办结。"],
  ["what was said is about so many", "承办提案2657件左右，2675件提案均办结。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(recalls, text)).toStrictEqual([]);
});

test("what follows in the paragraph, however much, changes nothing", () => {
  const text = `承办提案2657件。2675件提案均办结。${"另有1班，".repeat(20)}。`;

  expect(saidOf(recalls, text)).toStrictEqual([
    "文中“2675件提案均办结”与前文“承办提案2657件”不一致。",
  ]);
});
