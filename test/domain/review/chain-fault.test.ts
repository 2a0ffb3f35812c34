import { expect, test } from "vitest";
import { chainFault } from "../../../shared/domain/review/chain-fault.ts";
import type { Head } from "../../../shared/domain/review/decision.ts";
import { foldDecisions } from "../../../shared/domain/review/fold.ts";
import { type Gate, openGate } from "../../../shared/domain/review/gate.ts";
import { submittedCounty } from "../../support/review-steps.ts";

const place = { division: "140524", cycle: "2021" };
const { decisions, gate } = submittedCounty();
const last = decisions.at(-1);
const head: Head<Gate> = {
  count: decisions.length,
  hash: last?.hash ?? "",
  at: last?.at,
  folded: gate,
};
const fault = (of: Partial<Head<Gate>>, kept = decisions) =>
  chainFault(place, { head: { ...head, ...of }, decisions: kept }, foldDecisions);

test("a head that is what its decisions come to is in order, as is none of none", () => {
  expect(fault({})).toBeUndefined();
  expect(fault({ count: 0, hash: "", at: undefined, folded: openGate }, [])).toBeUndefined();
});

test("what was decided since the head was read is not held against it", () => {
  const before = foldDecisions(decisions.slice(0, 1));
  const [first] = decisions;

  expect(
    fault({ count: 1, hash: first?.hash ?? "", at: first?.at, folded: before }),
  ).toBeUndefined();
  expect(fault({ count: 0, folded: openGate })).toBeUndefined();
});

test("a head of another hash, moment, number or gate than its last decision's is at fault", () => {
  const atHead = { fault: "head", number: decisions.length };

  expect(fault({ hash: "0".repeat(64) })).toEqual(atHead);
  expect(fault({ at: "2021-10-15T03:59:59.999Z" })).toEqual(atHead);
  expect(fault({ folded: openGate })).toEqual(atHead);
  expect(fault({ count: 3 })).toEqual({ fault: "head", number: 3 });
  expect(fault({}, [])).toEqual(atHead);
});

test("a chain that is broken is at fault where it breaks", () => {
  expect(fault({}, decisions.slice(1))).toEqual({ fault: "gap", number: 1 });
});
