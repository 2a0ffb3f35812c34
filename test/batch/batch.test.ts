import { expect, test } from "vitest";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import { recordedLog } from "../support/http-event.ts";

/** Counties of a batch with the records they came from; those that are named fail. */
const settle = async (counties: Readonly<Record<string, readonly string[]>>, failing: string[]) => {
  const log = recordedLog();
  const outcome = await settleEach({
    parts: Object.entries(counties),
    work: async ([county]) => {
      if (failing.includes(county)) throw new RangeError(`the status of ${county} kept changing`);
      return `${county} is current`;
    },
    identifiers: ([, records]) => records,
    failure: { message: "recompute failed", facts: ([county]) => ({ county }) },
    log,
  });
  return { outcome, lines: log.lines };
};

const counties = { "140521": ["7", "9"], "140524": ["8"], "140525": ["10"] };

test("a batch that goes well asks for nothing again and says nothing", async () => {
  const { outcome, lines } = await settle(counties, []);

  expect(outcome).toEqual({
    done: ["140521 is current", "140524 is current", "140525 is current"],
    failed: [],
  });
  expect(comeAgain(outcome.failed)).toEqual({ batchItemFailures: [] });
  expect(lines).toEqual([]);
});

test("every record of a part that fails comes again; the other parts are done with", async () => {
  const { outcome } = await settle(counties, ["140521"]);

  expect(outcome).toEqual({ done: ["140524 is current", "140525 is current"], failed: ["7", "9"] });
  expect(comeAgain(outcome.failed)).toEqual({
    batchItemFailures: [{ itemIdentifier: "7" }, { itemIdentifier: "9" }],
  });
});

test("where all parts fail, all records come again, in their order", async () => {
  const { outcome } = await settle(counties, ["140521", "140524", "140525"]);

  expect(outcome).toEqual({ done: [], failed: ["7", "9", "8", "10"] });
});

test("each failure is told once, by the ids of its part, of what comes again for it, and its error", async () => {
  const { lines } = await settle(counties, ["140521", "140525"]);

  expect(lines).toEqual([
    {
      message: "recompute failed",
      facts: {
        county: "140521",
        comesAgain: ["7", "9"],
        error: new RangeError("the status of 140521 kept changing"),
      },
    },
    {
      message: "recompute failed",
      facts: {
        county: "140525",
        comesAgain: ["10"],
        error: new RangeError("the status of 140525 kept changing"),
      },
    },
  ]);
});

test("work that throws before it waits for anything fails its own part alone", async () => {
  const { failed, done } = await settleEach({
    parts: ["{", "{}"],
    work: (body) => Promise.resolve(JSON.parse(body)),
    identifiers: (body) => [body],
    failure: { message: "message failed", facts: () => ({}) },
    log: recordedLog(),
  });

  expect([failed, done]).toEqual([["{"], [{}]]);
});
