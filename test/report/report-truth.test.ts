import { describe, expect, test } from "vitest";
import { indicatorById } from "../../shared/domain/framework-items.ts";
import type { CriterionScore } from "../../shared/domain/score.ts";
import { officialName } from "../../shared/report/prose/official-name.ts";
import { bodyCharacters } from "../../shared/report/prose/room.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { goldenCounties } from "../support/golden-counties.ts";
import { littleFiledCounty, vetoedWithoutFilings } from "../support/little-filed-counties.ts";
import { signedOff } from "../support/report-builders.ts";
import { generated, partOf, prose, rowsOf } from "../support/report-parts.ts";

const unfinished = { ...goldenCounties, littleFiledCounty, vetoedWithoutFilings } as const;
const counties = Object.entries(unfinished).flatMap(([name, county]) => [
  [name, county] as const,
  [`${name}, signed off`, () => signedOff(county())] as const,
]);

const criteriaOf = ({ status }: ReportInput): readonly CriterionScore[] =>
  status.items.flatMap(({ criteria }) => criteria);

const nameIn = ({ framework }: ReportInput, { indicator }: CriterionScore): string =>
  officialName(indicatorById(framework, indicator ?? "")?.name ?? "");

describe.each(counties)("the report of %s", (_, county) => {
  const input = county();
  const model = reportModel(input);
  const achieved = generated(partOf(model, "成效"), input).join("\n");
  const problems = generated(partOf(model, "问题"), input).join("\n");
  const tasks = rowsOf(model.body);

  test("has no more than 5000 characters beside its tables", () => {
    expect(bodyCharacters(model.body)).toBeLessThanOrEqual(5_000);
  });

  test("names under 成效 nothing that counts files or amounts to nothing", () => {
    expect(achieved).not.toMatch(
      /(?<![\d.])(?<!上年为)0(项|次|所|个|人|元|万元)|得0分|佐证材料|材料齐全|尚无已/,
    );
  });

  test("names under 成效 no reading that fell short, is missing or is in doubt", () => {
    const lines = achieved.split(/[；。，]/);
    const isPraised = (criterion: CriterionScore) =>
      lines.some((line) => line.startsWith(nameIn(input, criterion)));
    const wanting = criteriaOf(input)
      .filter(({ kind }) => kind !== "documents")
      .filter(
        ({ state, findings, overrides }) =>
          ["partial", "unmet", "missing"].includes(state) || findings.length > 0 || overrides,
      );

    expect(wanting.filter(isPraised).map((each) => nameIn(input, each))).toEqual([]);
  });

  test("has every veto that fired in 问题 and in the rectification list, with who and when", () => {
    const names = input.status.vetoes.map(
      ({ id }) => input.framework.vetoes.find((veto) => veto.id === id)?.name ?? "?",
    );
    const told = model.attachments.length === 0 ? prose(model.body).join("\n") : problems;

    expect(names.filter((name) => !told.includes(`“${name}”`))).toEqual([]);
    expect(tasks.slice(0, names.length).map(([, what = ""]) => what)).toEqual(
      names.map((name) => `限制事项：${name}`),
    );
    for (const [, , gap, who, when] of tasks) {
      expect(gap).not.toBe("");
      expect(who).toMatch(/[局部办委会府]$/);
      expect(when).toMatch(/前/);
    }
  });

  test("tells a reading once in words and once in the list", () => {
    const words = generated(model.body, input).join("\n");
    const cells = tasks.flat().join("\n");
    const more = criteriaOf(input)
      .filter(({ reading }) => reading !== undefined && reading.length > 3 && reading !== "true")
      .filter(({ reading = "" }) => reading !== "false")
      .filter((criterion) => {
        const figure = `${nameIn(input, criterion)}为${criterion.reading ?? ""}`;
        return words.split(figure).length > 2 || cells.split(figure).length > 2;
      });

    expect(more.map((each) => nameIn(input, each))).toEqual([]);
  });

  test("speaks as an official text does", () => {
    const words = [...generated(model.body, input), ...tasks.flat()].join("\n");

    expect(words).not.toMatch(/采信|重构|本项目|拟定|indicators\[|undefined|NaN|不得分/);
    expect(words).not.toMatch(/\p{Script=Han}\(|\)\p{Script=Han}/u);
    expect(words).not.toMatch(/次数为|人数为|其中\d+项达标|上年0|元元|%%|百分点百分点/);
    expect(words).toMatch(/我[县区]/);
  });

  test("is dated when it is signed off, and open before", () => {
    if (input.status.provisional) {
      expect(model.signature.date).toBe("　　年　月　日");
      expect(model.draftMark).toContain("草稿");
    } else {
      expect(model.signature.date).toBe("2021年12月20日");
      expect(model.draftMark).toBeUndefined();
      expect(JSON.stringify(model)).not.toContain("正式报送前");
    }
  });
});
