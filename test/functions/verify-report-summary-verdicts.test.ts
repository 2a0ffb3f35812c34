import { expect, test } from "vitest";
import { reportPrinting } from "../../shared/report/verification.ts";
import { first, sha256Of, verify } from "../support/verifier-in-memory.ts";

const lineOf = (division: string, cycle: string, at = "无", printing = reportPrinting) =>
  `核验信息：${division}/${cycle}汇总，状态截至${at}，报告版式${printing}，内容校验值${"0".repeat(64)}`;
const line = lineOf("1405", "2021");
const nothingFiled = { inForce: undefined };

test("a summary that the statuses of its moment do not give is undecided without its file", async () => {
  const { status, answer, lines } = await verify({ line }, nothingFiled);

  const told = { division: "1405", cycle: "2021", edition: reportPrinting, standing: "changed" };
  expect(status).toBe(200);
  expect(answer).toStrictEqual({ verdict: "undecided", summary: told });
  const facts = { division: "1405", cycle: "2021", verdict: "undecided" };
  expect(lines).toStrictEqual([{ message: "summary verified", facts }]);
});

test("the shelf tells a genuine one from an altered one, whose original can be had", async () => {
  const genuine = await verify({ line }, { ...nothingFiled, kept: sha256Of(line) });
  const altered = await verify({ line }, { ...nothingFiled, kept: sha256Of("") });

  expect(genuine.answer.verdict).toBe("genuine");
  expect(genuine.answer).not.toHaveProperty("original");
  expect(altered.answer.verdict).toBe("altered");
  expect(altered.answer.original).toMatch(
    new RegExp(`^https://shelf/reports/2021/1405/summary-.*${"0".repeat(64)}.md$`),
  );
});

test("the moment of its statuses is told where the line names one", async () => {
  const at = "2021-11-01T00:00:00.000Z";
  const { answer } = await verify({ line: lineOf("1405", "2021", at) });

  expect(answer.summary).toMatchObject({ division: "1405", asOf: at });
});

test("a summary of another printing is current while the same versions are in force", async () => {
  const earlier = lineOf("1405", "2021", "无", reportPrinting + 1);

  expect((await verify({ line: earlier }, nothingFiled)).answer.summary.standing).toBe("current");
  expect((await verify({ line: earlier }, { inForce: first })).answer.summary.standing).toBe(
    "changed",
  );
});

test.each([
  { what: "of another city", division: "1406", cycle: "2021", code: "forbidden" },
  { what: "of the whole province", division: "14", cycle: "2021", code: "forbidden" },
  { what: "of a year without evaluation", division: "1405", cycle: "2019", code: "noSuchCycle" },
])("to a reviewer of one city, a summary $what is $code", async ({ division, cycle, code }) => {
  const reviewer = { role: "reviewer", division: "1405" } as const;
  const { answer, asked, lines } = await verify({ line: lineOf(division, cycle), ...reviewer });

  expect([answer.code, asked, lines]).toStrictEqual([code, [], []]);
});

test("a summary of a city that there is not is told as that", async () => {
  const { status, answer } = await verify({ line: lineOf("1499", "2021") });

  expect([status, answer.code]).toStrictEqual([404, "noSuchDivision"]);
});
