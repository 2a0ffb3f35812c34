import { expect, test } from "vitest";
import { judgeNarrative } from "../../../../../shared/domain/integrity/narrative/check-narrative.ts";
import { ruleCases } from "./rule-cases.ts";

const findingsOf = (text: string) =>
  judgeNarrative({ sections: [{ part: "achievements", title: "", text }] }).findings.map(
    ({ code, values }) => ({ code, phrase: values.phrase }),
  );

test.each(ruleCases.flatMap((each) => each.true.map((text) => ({ about: each.about, text }))))(
  "of $about, this is left alone: $text",
  ({ text }) => {
    expect(findingsOf(text)).toEqual([]);
  },
);

test.each(ruleCases.flatMap((each) => each.altered.map((one) => ({ about: each.about, ...one }))))(
  "of $about, this is found and quoted in whole clauses: $text",
  ({ text, code, phrase }) => {
    expect(findingsOf(text)).toContainEqual({ code, phrase });
  },
);
