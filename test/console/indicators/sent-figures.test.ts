import { expect, test } from "vitest";
import { placedFindings, sentOutcome } from "../../../shared/console/indicators/sent-figures.ts";
import { figuresFile, typedIndicators } from "../../../shared/console/indicators/typed-figures.ts";
import type { FileState } from "../../../shared/console/upload/queue.ts";

const place = { county: "140524", cycle: "2021" };
const sent = { id: "s", order: ["a", "b"], version: 3 };
const finding = (path: string) =>
  ({
    code: "notDecimal",
    severity: "error",
    path,
    message: "不是数字",
    remedy: "只填数字",
  }) as const;
const queuedAt = (state: FileState) =>
  sentOutcome(sent, [{ id: "s", size: 200, isRegistered: true, tries: 0, refusals: 0, state }], []);

test("what is typed makes the file that a clerk might have handed in, and what is empty is left out of it", async () => {
  const typed = {
    a: { value: " 500 ", previous: "" },
    b: { value: "", previous: " " },
    c: { value: "一", previous: "440" },
  };

  const file = figuresFile(typed, place);

  expect(typedIndicators(typed)).toStrictEqual(["a", "c"]);
  expect(JSON.parse(await file.text())).toStrictEqual({
    schema: "duxue/indicators@1",
    ...place,
    indicators: [
      { id: "a", value: "500" },
      { id: "c", value: "一", previous: "440" },
    ],
  });
});

test("a year before without its year is sent all the same: that it lacks, the intake says", async () => {
  const file = figuresFile({ a: { value: "", previous: "3" } }, place);

  expect(JSON.parse(await file.text())).toMatchObject({
    indicators: [{ id: "a", value: "", previous: "3" }],
  });
});

test("a finding of the file is told at the field that its figure was typed into", () => {
  const placed = placedFindings(
    [
      finding("indicators[1].value"),
      finding("indicators[0].previous"),
      finding("indicators[0]"),
      finding("indicators[2].value"),
      finding("county"),
    ],
    sent,
  );

  expect(placed.map(({ field }) => field)).toStrictEqual([
    "figure-b",
    "previous-a",
    "figure-a",
    undefined,
    undefined,
  ]);
});

test("what became of figures is what this tab did for them", () => {
  const address = { url: "https://b", headers: {}, expiresAt: "2021-11-20T02:00:00.000Z" };

  expect(queuedAt({ at: "sending", address, sent: 50 })).toStrictEqual({
    at: "underWay",
    percent: 25,
  });
  expect(queuedAt({ at: "arrived" })).toStrictEqual({ at: "underWay", percent: 100 });
  expect(queuedAt({ at: "rejected", findings: [finding("county")] })).toMatchObject({
    at: "refused",
  });
  expect(queuedAt({ at: "stopped", why: "sameAsAnother" })).toMatchObject({ at: "stopped" });
});

test("figures that nobody sent, or that were taken out again, came to nothing", () => {
  expect(sentOutcome(undefined, [], [])).toStrictEqual({ at: "nothing" });
  expect(sentOutcome(sent, [], [])).toStrictEqual({ at: "nothing" });
  expect(queuedAt({ at: "withdrawn" })).toStrictEqual({ at: "nothing" });
});
