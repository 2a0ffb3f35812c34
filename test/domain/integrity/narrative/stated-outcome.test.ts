import { expect, test } from "vitest";
import { outcomeVerdicts } from "../../../../shared/domain/integrity/narrative/stated-outcome.ts";

const grades = [
  { grade: "优秀", atLeast: "90" },
  { grade: "不合格", atLeast: "0" },
  { grade: "合格", atLeast: "60" },
  { grade: "合格(待定)", atLeast: "50" },
];
const status = { score: "97.4", grade: "优秀" };

const verdicts = (...texts: readonly string[]) =>
  outcomeVerdicts(
    { sections: texts.map((text) => ({ part: "achievements", title: "", text })) },
    status,
    { grades },
  );
/** What of the words differs from the status, and how many statements agree with it. */
const told = (text: string) => {
  const found = verdicts(text);
  return [
    found.flatMap(({ finding }) => (finding === undefined ? [] : [finding.values.phrase])),
    found.filter(({ finding }) => finding === undefined).length,
  ];
};

test.each([
  ["自评得分97.4分，自评等次为优秀。", [], 2],
  ["自评得分97.40分。", [], 1],
  ["自评总得分为98分。", ["自评总得分为98分"], 0],
  ["我县自评得分98分，综合自评等次合格。", ["自评得分98分", "自评等次合格"], 0],
  ["自评等次：不合格。", ["自评等次：不合格"], 0],
  ["自评结果为合格(待定)。", ["自评结果为合格(待定)"], 0],
  ["自评等级是优秀；自评得分96分\n自评得分95分", ["自评得分96分", "自评得分95分"], 1],
  ["上年自评得分98分。", [], 0],
  ["2020年度自评得分98分；自评得分97分。", ["自评得分97分"], 0],
  ["党建工作自评得分8分。", [], 0],
  ["2020年自评后整改，自评得分98分。", [], 0],
  ["自评得分力争达到，自评得分98分。", [], 0],
  ["召开会议98次。", [], 0],
])("of %s, %j differs and %i statements agree", (text, differing, agreeing) => {
  expect(told(text)).toEqual([differing, agreeing]);
});

test("what differs is told with its section and with what the status gives", () => {
  const [agreeing, differing] = verdicts("自评得分97.4分。", "自评得分98分。");

  expect(agreeing).toEqual({ code: "narrativeOutcomeDiffers" });
  expect(differing).toMatchObject({
    code: "narrativeOutcomeDiffers",
    finding: {
      code: "narrativeOutcomeDiffers",
      severity: "warning",
      path: "sections[1].text",
      values: { phrase: "自评得分98分", score: "97.4", grade: "优秀" },
    },
  });
});
