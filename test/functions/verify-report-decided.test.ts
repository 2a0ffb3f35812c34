import { expect, test } from "vitest";
import type { Status } from "../../shared/domain/status/status.ts";
import { reportAt } from "../../shared/report/report-at.ts";
import { framework2021 } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { first, tableOf, verify } from "../support/verifier-in-memory.ts";

const signed = {
  ...first,
  provisional: false,
  signedOff: { number: 17, at: "2021-12-20T08:00:00.000Z" },
};
const forwarded = {
  ...signed,
  version: 2,
  forwarded: { number: 31, at: "2021-12-28T08:00:00.000Z" },
};

/** What the report of a stored version prints at its end. */
const printed = async (stored: Status): Promise<string> => {
  const place = { ...lingchuan, framework: framework2021() };
  const choice = { kind: "version", version: stored.version } as const;
  const report = await reportAt(place, choice, tableOf({ stored }));
  return report?.verification.line ?? "";
};
/** As the command finds it in a file. */
const markIn = (text: string): string => /核验信息：.+/.exec(text)?.[0] ?? "";

test.each([
  { of: "a signed version", stored: signed, named: /^县级签发：第17号决定（2021年12月20日）。/ },
  { of: "one sent on", stored: forwarded, named: /；市级上报：第31号决定（2021年12月28日）。/ },
])("the report of $of is genuine, by its mark or by all it prints", async ({ stored, named }) => {
  const bytes = await printed(stored);

  expect(bytes).toMatch(named);
  for (const line of [markIn(bytes), bytes]) {
    const { answer } = await verify({ line, bytes }, { stored, inForce: stored });
    expect(answer).toMatchObject({ verdict: "genuine", status: { standing: "current" } });
  }
});

test("a report that was signed is confirmed once the city has sent the same on", async () => {
  const bytes = await printed(signed);

  const { answer } = await verify(
    { line: markIn(bytes), bytes },
    { stored: signed, inForce: forwarded },
  );

  expect(answer.status).toEqual({ version: 2, standing: "confirmed" });
});

test.each([
  { what: "another decision is named", change: (text: string) => text.replace("第17号", "第18号") },
  { what: "none is named any more", change: markIn },
])("where $what the file is altered", async ({ change }) => {
  const bytes = await printed(signed);

  const { answer } = await verify(
    { line: markIn(bytes), bytes: change(bytes) },
    { stored: signed, inForce: signed },
  );

  expect(answer.verdict).toBe("altered");
});

test("the draft of the same content is no report of the version that was signed", async () => {
  const bytes = await printed(first);

  const { answer } = await verify({ line: markIn(bytes), bytes }, { stored: signed });

  expect(answer.verdict).toBe("foreign");
});
