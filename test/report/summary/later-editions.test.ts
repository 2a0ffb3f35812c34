import { expect, test } from "vitest";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { summaryInput } from "../../../shared/report/summary/county-result.ts";
import { summaryModel } from "../../../shared/report/summary/summary-model.ts";
import { framework2021 } from "../../support/builders.ts";
import { inputOf, statusOf } from "../../support/summary-counties.ts";

test("the same statuses give the same paper after a later edition has come into force", () => {
  const statuses = countiesWithin("1405").map((county) => ({
    county,
    ...(county === "140524"
      ? { status: statusOf(county, { score: "26.25", grade: "不合格" }), edition: framework2021() }
      : { status: undefined, edition: undefined }),
  }));
  const later = { ...framework2021(), version: 2, title: "另一个方案", basis: "另一份文件" };

  const now = summaryModel(summaryInput({ division: "1405", inForce: framework2021(), statuses }));
  const afterwards = summaryModel(summaryInput({ division: "1405", inForce: later, statuses }));

  expect(afterwards).toEqual(now);
});

test("statuses of several frameworks are compared with a warning, each with its own named", () => {
  const model = summaryModel(
    inputOf("1405", {
      "140502": { score: "80.00", grade: "良好" },
      "140524": { score: "70.00", grade: "合格", edition: 2 },
    }),
  );

  const text = JSON.stringify(model.attachments.at(-1));
  expect(text).toContain("得分和名次的可比程度有限");
  expect(text).toContain("shanxi-county-2021@2");
});
