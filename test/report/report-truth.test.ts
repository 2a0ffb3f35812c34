import { describe, expect, test } from "vitest";
import { bodyCharacters } from "../../shared/report/prose/room.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { goldenCounties } from "../support/golden-counties.ts";
import { littleFiledCounty } from "../support/little-filed-counties.ts";
import { signedOff } from "../support/report-builders.ts";
import { generated, partOf, prose, rowsOf } from "../support/report-parts.ts";
import { truths } from "../support/report-truths.ts";

const unfinished = { ...goldenCounties, littleFiledCounty } as const;
const counties = Object.entries(unfinished).flatMap(([name, county]) => [
  [name, county] as const,
  [`${name}, signed off`, () => signedOff(county())] as const,
]);

describe.each(counties)("in the report of %s", (_, county) => {
  const input = county();
  const model = reportModel(input);

  test.each(Object.entries(truths))("%s", (__, faults) => {
    expect(faults(input, model)).toEqual([]);
  });

  test("there are no more than 5000 characters beside the tables", () => {
    expect(bodyCharacters(model.body)).toBeLessThanOrEqual(5_000);
  });

  test("a reading is told once in words and once in the list", () => {
    const words = generated(model.body, input).join("\n");
    const cells = rowsOf(model.body).flat().join("\n");
    const statements = words.match(/[\p{Script=Han}（）、\d]{3,}为[\d.]+(?=[%元万∶，；])/gu) ?? [];

    expect(statements.filter((each) => words.split(each).length > 2)).toEqual([]);
    expect(statements.filter((each) => cells.split(each).length > 2)).toEqual([]);
  });

  test("the county speaks of itself in the first person", () => {
    expect(generated(model.body, input).join("\n")).toMatch(/我[县区]/);
  });

  test("the date stands when it is signed off, and is open before", () => {
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

describe("of a county in contradictions", () => {
  const input = goldenCounties.contradictory();
  const model = reportModel(input);
  const problems = generated(partOf(model, "问题"), input).join("\n");
  const tasks = rowsOf(model.body).flat().join("\n");

  test("what limits the grade stands before the county's own words", () => {
    const [first, second] = prose(partOf(model, "问题"));

    expect(first).toMatch(/^我区存在“发生重大校园安全责任事故”情形（2起），等次不高于良好；/);
    expect(first).toContain(
      "“小学校际差异系数未达基本均衡标准”情形（0.6500001，限值0.65），等次降低1级",
    );
    expect(second).toBe("城区学位供给不足，部分学校班额偏大。");
  });

  test("a miss by a hair is a problem and a task", () => {
    const hair = "义务教育教师与公务员平均工资收入之比为0.9999∶1，低于1∶1的标准";

    expect(problems).toContain(`未失分但未达标准的有2项：${hair}`);
    expect(tasks).toContain(hair);
    expect(tasks).toContain("小学校际综合差异系数为0.6500001，高于0.65的控制标准");
  });

  test("what its own words contradict is in doubt", () => {
    expect(problems).toContain("普惠性幼儿园覆盖率为92.2%（数据待核，见附件3）");
  });
});

describe("of a county that filed nothing", () => {
  const model = reportModel(goldenCounties["nothing-filed"]());

  test("there is one page of words, without annexes, tables or headings", () => {
    expect(model.attachments).toEqual([]);
    expect(model.body.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(bodyCharacters(model.body)).toBeLessThan(200);
  });
});
