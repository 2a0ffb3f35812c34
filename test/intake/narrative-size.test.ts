import { expect, test } from "vitest";
import { bounds, jsonBytes } from "../../shared/domain/bounds.ts";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

const parts = ["achievements", "practices", "problems", "measures"] as const;
const narrative = (text: string, title = "一个标题") =>
  JSON.stringify({
    schema: "duxue/narrative@1",
    sections: parts.map((part) => ({ part, title, text })),
  });
const take = (content: string) => intake(upload("narrative", "a.json", content));

test.each([
  { what: "characters of four bytes", text: "𠀀".repeat(4_900) },
  { what: "line breaks after every word", text: "甲\n\n".repeat(4_900) },
])(
  "a narrative of as many words as allowed, with $what, is taken and fits its row",
  async ({ text }) => {
    const outcome = await take(narrative(text));

    expect(outcome.kind).toBe("accepted");
    if (outcome.kind !== "accepted") return;
    expect(jsonBytes(outcome.narrative)).toBeLessThanOrEqual(bounds.narrative);
  },
);

test.each([
  { what: "blanks that Word does not count", content: narrative(`甲${"\u3000".repeat(20_000)}`) },
  {
    what: "thousands of titles",
    content: `# 主要工作成效\n${"## 甲\n乙\n".repeat(5_000)}# 经验做法\n甲\n# 存在问题\n甲\n# 改进措施\n甲\n`,
    fileName: "a.md",
  },
])(
  "a narrative made large by $what is refused with its size",
  async ({ content, fileName = "a.json" }) => {
    const outcome = await intake(upload("narrative", fileName, content));

    expect(outcome.kind).toBe("rejected");
    expect(told(outcome)).toContain("error narrativeTooLarge");
  },
);
