import { expect, test } from "vitest";
import { known } from "../../../infra/known.ts";
import type { Letter } from "../../../infra/redrive/letters.ts";
import { loggedLine } from "../../../infra/redrive/logged-line.ts";
import { reasonsOf } from "../../../infra/redrive/reasons.ts";
import { subjectLines, subjectOf } from "../../../infra/redrive/subject.ts";
import { shortIds } from "../../../infra/redrive/told.ts";
import { settleEach } from "../../../shared/batch/batch.ts";
import { logger } from "../../../shared/log/log.ts";

/** What a function writes when parts of its batch fail, as whoever reads its log gets it. */
const linesOf = async (failing: readonly string[], error: Error) => {
  const written: string[] = [];
  await settleEach({
    parts: failing,
    work: () => Promise.reject(error),
    identifiers: (id) => [id],
    failure: { message: "message failed", facts: (messageId) => ({ messageId }) },
    log: logger({ write: (line: string) => written.push(line) }, "ingest-evidence"),
  });
  return written.map((text) => known(loggedLine(text, new Date(5000)), "a line of ours"));
};

const letter = (id: string, functions: readonly string[] = ["ingest-evidence"]): Letter => ({
  id,
  holding: {
    kind: "messages",
    name: "evidenceEvents",
    queue: "evidenceEvents",
    attempts: 5,
    url: "u",
    functions,
  },
  body: "{}",
  subject: { kind: "unreadable", bytes: 2 },
  sentAt: new Date(1000),
  handle: "h",
});

test("the reason of a message is the last line that hands it back, as functions really write it", async () => {
  class StaleRow extends Error {
    override readonly name = "StaleRow";
  }
  const first = await linesOf(["m1", "m2"], new TypeError("once"));
  const then = await linesOf(["m1"], new StaleRow("again", { cause: new RangeError("moved") }));
  const since: Date[] = [];

  const reasons = await reasonsOf(
    {
      logs: {
        since: async (_name, _words, date) => {
          since.push(date);
          return [...first, ...then];
        },
        fromHere: () => Promise.reject(new Error("not asked for")),
      },
    },
    [letter("m1"), letter("m2"), letter("m3")],
  );

  expect(reasons.get("m1")?.text).toMatch(/^message failed: StaleRow ← RangeError/);
  expect(reasons.get("m1")?.at).toEqual(new Date(5000));
  expect(reasons.get("m2")?.text).toMatch(/^message failed: TypeError/);
  expect(reasons.get("m3")?.text).toMatch(/not in the log/);
  expect(since).toEqual([new Date(1000)]);
});

test("of a queue that no function takes from here that is said", async () => {
  const logs = {
    since: () => Promise.reject(new Error("not asked for")),
    fromHere: () => Promise.reject(new Error("not asked for")),
  };

  const reasons = await reasonsOf({ logs }, [letter("m1", [])]);

  expect(reasons.get("m1")?.text).toMatch(/no function takes from this queue/);
});

test.each(["START RequestId: 1", "", "{}", '{"level":"error"}', "[1]"])(
  "what the runtime writes is no line of ours: %j",
  (text) => {
    expect(loggedLine(text)).toBeUndefined();
  },
);

test.each([
  {
    body: { Records: [{ s3: { object: { key: "evidence/2021/140524/E1/%E7%8E%8B+a.pdf" } } }] },
    lines: ["evidence/2021/140524/E1"],
  },
  {
    body: { Records: [{ s3: { object: { key: "ledger/2021/140524/history/3.json" } } }] },
    lines: ["ledger/2021/140524/history/3.json"],
  },
  { body: { county: "140524", cycle: "2021" }, lines: ["140524/2021"] },
  { body: { scope: "full", place: { province: "14", cycle: "2021" } }, lines: ["14/2021"] },
  { body: { Event: "s3:TestEvent" }, lines: ["不可读 unreadable, 24 B"] },
])("what $lines is about is told by ids, without the names of files", ({ body, lines }) => {
  expect(subjectLines(subjectOf(JSON.stringify(body)))).toEqual(lines);
});

test("ids are shown as short as tells them apart, and not shorter than eight", () => {
  const shown = (...ids: string[]) => ids.map(shortIds(ids.map((id) => ({ id }))));

  expect(shown("0123456789", "1123456789")).toEqual(["01234567", "11234567"]);
  expect(shown("0123456789", "0123456799")).toEqual(["012345678", "012345679"]);
  expect(shown("012")).toEqual(["012"]);
});
