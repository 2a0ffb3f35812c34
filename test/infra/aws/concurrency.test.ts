import { expect, test } from "vitest";
import { concurrencyFault, consumersAtOnce } from "../../../infra/aws/concurrency.ts";
import { functions } from "../../../infra/topology/functions.ts";
import { stackIn, synthesise, withApp } from "./synthesise.ts";

const all = Object.values(functions);

/** What a template lets consumers run at once, with so many shards of the table's stream. */
const allowedBy = (context: Readonly<Record<string, string>>, shards: number): number =>
  Object.values(synthesise(context).resources("AWS::Lambda::EventSourceMapping"))
    .map(
      ({ Properties }) =>
        Properties.ScalingConfig?.MaximumConcurrency ?? shards * Properties.ParallelizationFactor,
    )
    .reduce((sum, each) => sum + each, 0);

test("the template allows consumers what was counted, and leaves the API its part", () => {
  // 10 of ingest, 2 of recompute and 4 of reconcile requests, 2 of announcements, and of four shards 10 + 10 each
  expect(consumersAtOnce(all, 1000)).toBe(98);
  expect(allowedBy({}, 4)).toBe(98);
});

test("in an account of twelve, consumers take eight and four answer people; a round takes two for its moments", () => {
  expect(allowedBy({ concurrency: "12" }, 1)).toBe(8 + 2);
  expect(concurrencyFault(all, 12)).toBeUndefined();
});

test.each([
  ["5", /need 12 functions at once, and -c concurrency=5/],
  ["10", /need 12 functions/],
  ["0", /how many functions the account runs/],
  ["many", /how many functions the account runs/],
])("-c concurrency=%s ends the synthesis with what to ask for", (concurrency, says) => {
  expect(() => withApp({ concurrency }, (app) => stackIn(app, "ap-east-1"))).toThrow(says);
});

test("consumers that together want more than the account has are refused", () => {
  const many = Array.from({ length: 3 }, () => functions["recompute-status"]);
  // Three times 2 and 4 × 10 are 126; with three tenths kept for people, 180
  expect(concurrencyFault(many, 179)).toMatch(/need 180 functions/);
  expect(concurrencyFault(many, 180)).toBeUndefined();
});
