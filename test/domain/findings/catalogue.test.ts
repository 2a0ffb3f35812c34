import { expect, test } from "vitest";
import { catalogue } from "../../../shared/domain/findings/catalogue.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";

const placeholders = (sentences: { message: string; remedy: string }) =>
  [...`${sentences.message}${sentences.remedy}`.matchAll(/\{[@#!~]?(\w+)\}/g)].map(
    ([, name]) => name,
  );
const codes = Object.entries(catalogue);

test.each(codes)("%s is said in both languages with nothing left unfilled", (code, entry) => {
  const names = [...placeholders(entry.zh), ...placeholders(entry.en)];
  const values = Object.fromEntries(names.map((name) => [name, `‹${name}›`]));

  for (const locale of ["zh", "en"] as const) {
    const said = describeFinding({ code, severity: entry.severity, path: "x", values }, locale);

    expect(`${said.message}${said.remedy}`).not.toMatch(/[{}]|undefined|\?$/);
    expect(said.message.length).toBeGreaterThan(4);
    expect(said.remedy.length).toBeGreaterThan(4);
    for (const name of placeholders(entry[locale])) {
      expect(`${said.message}${said.remedy}`).toContain(`‹${name}›`);
    }
  }
});

test.each(codes)("%s names the same values in both languages", (_, { zh, en }) => {
  const inChinese = new Set(placeholders(zh));
  const inEnglish = new Set(placeholders(en));

  expect([...inEnglish].filter((name) => !inChinese.has(name))).toEqual([]);
});

test.each(codes)("%s reads as Chinese in Chinese and as English in English", (_, { zh, en }) => {
  expect(zh.message).toMatch(/\p{Script=Han}.*。$/u);
  expect(zh.remedy).toMatch(/\p{Script=Han}.*(。|\}。|\})$/u);
  expect(en.message.replaceAll(/〔|国教督办函|号/g, "")).not.toMatch(/\p{Script=Han}/u);
});

test("a code that the catalogue does not know still says what it was", () => {
  const old = { code: "goneWithTheYears", severity: "warning", path: "x", values: {} } as const;

  expect(describeFinding(old, "zh").message).toBe("发现问题（goneWithTheYears）。");
  expect(describeFinding(old, "en").message).toBe("A finding of code goneWithTheYears.");
});

test("an old row without a value that its sentence has since come to need is still readable", () => {
  const old = { code: "hashDiffers", severity: "error", path: "", values: {} } as const;
  const lacking = {
    code: "tooLong",
    severity: "error",
    path: "t",
    values: { field: "t" },
  } as const;

  expect(describeFinding(old, "zh").message).toBe("文件内容的 SHA-256 与登记的不一致。");
  expect(describeFinding(lacking, "en").message).toBe("“t” is longer than ? characters.");
});
