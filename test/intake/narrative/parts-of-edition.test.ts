import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { editionWith, otherParts } from "../../support/editions.ts";
import { told, upload } from "../../support/intake-builders.ts";

const framework = editionWith(otherParts);
const read = (content: string, fileName = "自评.md") =>
  intake({ ...upload("narrative", fileName, content), framework });

const whole =
  "# 一、县情简介\n辖11个乡镇。\n# 二、主要工作\n好。\n# 三、今后工作安排\n多。\n# 四、对省级工作的建议\n无。\n";

test("headings are those of the cycle's edition, its parts in its order", async () => {
  const outcome = await read(whole);

  expect(told(outcome)).toEqual([]);
  expect(outcome).toMatchObject({
    parts: [
      { part: "overview", characters: 7 },
      { part: "work", characters: 2 },
      { part: "plan", characters: 2 },
      { part: "advice", characters: 2 },
    ],
  });
});

test("a missing part is told by the edition's heading, with all that would do", async () => {
  const { findings } = await read(
    "# 一、县情简介\n辖11个乡镇。\n# 二、工作开展的情况\n好。\n# 三、今后工作安排\n多。\n",
  );

  expect(findings.map((each) => describeFinding(each, "zh"))).toMatchObject([
    {
      code: "partNamedNear",
      path: "work",
      message: "标题“二、工作开展的情况”像是“工作开展情况”部分，但不是可用的写法。",
      remedy: "如是该部分，请把标题改为“工作开展情况”；可用的标题：工作开展情况、主要工作。",
    },
    { code: "partMissing", path: "work", message: "缺少“工作开展情况”部分。" },
  ]);
  expect(findings.map((each) => describeFinding(each, "en").remedy)[1]).toBe(
    "Add it under one of these headings: 工作开展情况, 主要工作.",
  );
});

test("headings of another edition are none of this one", async () => {
  const outcome = await read(whole.replace("今后工作安排", "改进措施"));

  expect(told(outcome)).toContain("error plan partMissing");
});

test("a JSON narrative names parts by the ids of the edition", async () => {
  const sections = ["overview", "work", "plan"].map((part) => ({ part, title: "", text: "好。" }));
  const file = (more: readonly string[]) =>
    JSON.stringify({
      schema: "duxue/narrative@1",
      sections: [...sections, ...more.map((part) => ({ part, title: "", text: "好。" }))],
    });

  expect(told(await read(file(["gaps"]), "自评.json"))).toEqual([]);
  expect(told(await read(file(["achievements"]), "自评.json"))).toEqual([
    "error sections[3].part notOneOf",
  ]);
});

test("findings of the built-in edition name its parts in both languages, as those of earlier days", async () => {
  const { findings } = await intake(upload("narrative", "自评.md", "# 主要工作成效\n好。\n"));

  expect(findings.map(({ values }) => values)).toEqual([
    { part: "practices" },
    { part: "problems" },
    { part: "measures" },
  ]);
  expect(findings.map((each) => describeFinding(each, "en").message)[0]).toBe(
    "The part “practices” is missing.",
  );
});
