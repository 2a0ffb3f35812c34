import { expect, test } from "vitest";
import { itemsOf } from "../../../../shared/domain/framework/framework-items.ts";
import { Decision } from "../../../../shared/domain/review/decision.ts";
import { foldDecisions } from "../../../../shared/domain/review/fold.ts";
import { itemState } from "../../../../shared/domain/review/item-state.ts";
import { saidOfWhole } from "../../../../shared/domain/review/standing.ts";
import { caseMark, marksOf } from "../../../../shared/domain/status/marks.ts";
import {
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
} from "../../../support/builders.ts";
import {
  decided,
  filedCounty,
  fullClaims,
  inspector,
  leader,
  NOON,
  office,
  refused,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  checks,
  confirmedCounty,
  givesBack,
  openCounty,
  provinceGivesBack,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const county = openCounty();
const ids = itemsOf(framework2021()).map(({ id }) => id);
const without = (...items: readonly string[]) => ids.filter((id) => !items.includes(id));
const other = (value: string) =>
  indicatorClaim("primaryVariationCoefficient", { value, evidence: 200 });

test("a sign-off hands in what there is: bound to its mark and to that of each item", () => {
  const { gate, status, decisions } = submittedCounty();

  expect(gate.stage).toBe("submitted");
  expect(gate.signOff).toEqual({
    ...{ number: 2, at: NOON, mark: caseMark(status) },
    marks: Object.fromEntries(marksOf(status)),
  });
  expect(gate.before).toEqual({ stage: "open", submitted: 2 });
  expect(gate.hands).toEqual([office.subject, leader.subject]);
  expect(decisions[1]?.found).toEqual({
    marks: Object.fromEntries(marksOf(status)),
    version: status.version,
  });
  expect(saidOfWhole(gate).signedOff).toEqual(gate.signOff);
});

test("each item is checked as it is, or knowingly handed in without", () => {
  const some = decided(county, [office, checks(...without("1.1", "5.1", "12.2"))]);
  const moved = withFiled(decided(county, [office, checks()]), other("0.3"));

  expect(refused(some, [leader, signs("5.1")])).toEqual([
    "incomplete itemNotChecked acknowledged",
    "incomplete itemNotChecked acknowledged",
  ]);
  expect(refused(some, [leader, signs("1.1", "5.1", "12.2")])).toEqual([]);
  expect(refused(moved, [leader, signs()])).toEqual(["incomplete itemNotChecked acknowledged"]);
  expect(refused(moved, [leader, signs("5.1")])).toEqual([]);
});

test("the county's own words have to be there, and need no check", () => {
  const wordless = filedCounty({
    claims: fullClaims(framework2021()).filter(({ kind }) => kind !== "narrative"),
  });

  expect(refused(decided(wordless, [office, checks()]), [leader, signs()])).toEqual([
    "incomplete ownWordsMissing",
  ]);
});

test("uploads whose address still works are waited for, each named", () => {
  const pending = [evidenceId(301), evidenceId(302)];
  const waiting = { ...decided(county, [office, checks()]), pending };

  expect(refused(waiting, [leader, signs()])).toEqual([
    "uploadsPending uploadPending",
    "uploadsPending uploadPending",
  ]);
});

test("all that speaks against it at once", () => {
  const asked = {
    kind: "signedOff",
    mark: "0".repeat(32),
    statement: true,
    acknowledged: ["99.9", "narrative", ...without("1.1")],
  };
  const waiting = { ...county, pending: [evidenceId(301)] };

  expect(refused(waiting, [leader, asked])).toEqual([
    "contentMoved caseMoved mark",
    "invalidRequest itemUnknown acknowledged[0]",
    "invalidRequest itemUnknown acknowledged[1]",
    "incomplete itemNotChecked acknowledged",
    "uploadsPending uploadPending",
  ]);
});

test("it is signed once, and again when something moved: then the evaluation stays where it is", () => {
  const submitted = submittedCounty();
  const confirmed = confirmedCounty();
  const moved = withFiled(confirmed, other("0.3"));
  const again = decided(moved, [leader, signs()]);

  expect(refused(submitted, [leader, signs()])).toEqual(["wrongStage signedAlready"]);
  expect(refused(confirmed, [leader, signs()])).toEqual(["wrongStage signedAlready"]);
  expect(itemState(moved.gate, "5.1", marksOf(moved.status).get("5.1"))).toBe("moved");
  expect(itemState(again.gate, "5.1", marksOf(again.status).get("5.1"))).toBe("submitted");
  expect(again.gate.stage).toBe("confirmed");
  expect(again.gate.signOff?.mark).toBe(caseMark(moved.status));
  expect(again.gate.before).toEqual(submitted.gate.before);
});

test("own words that moved are signed again too", () => {
  expect(refused(withFiled(submittedCounty(), narrativeClaim(200)), [leader, signs()])).toEqual([]);
});

test("what was given back is checked anew, whether it was mended or not; what was not needs no second check", () => {
  const returned = returnedCounty("5.1");

  expect(refused(returned, [leader, signs()])).toEqual(["incomplete itemNotChecked acknowledged"]);
  expect(refused(decided(returned, [office, checks("5.1")]), [leader, signs()])).toEqual([]);
  expect(refused(returned, [leader, signs("5.1")])).toEqual([]);
});

test("what the city gave back comes to it again, and what the sign-off ended can be brought back", () => {
  const returned = returnedCounty("5.1");
  const again = decided(returned, [office, checks("5.1")], [leader, signs()]);

  expect(again.gate.stage).toBe("submitted");
  expect(again.gate.standingReturn).toBeUndefined();
  expect(again.gate.before).toEqual({
    stage: "returned",
    submitted: 5,
    signOff: returned.gate.signOff,
    standingReturn: returned.gate.standingReturn,
  });
});

test("what the province gave back comes to the city, or straight to the province where it says so", () => {
  const confirmed = confirmedCounty();
  const byCity = decided(
    confirmed,
    provinceGivesBack("5.1"),
    [office, checks("5.1")],
    [leader, signs()],
  );
  const straight = givesBack("province", ["5.1"], { due: "2021-12-15", skipCity: true });
  const skipping = decided(
    confirmed,
    [inspector, straight],
    [office, checks("5.1")],
    [leader, signs()],
  );

  expect(byCity.gate.stage).toBe("submitted");
  expect(skipping.gate.stage).toBe("confirmed");
});

test("a body that is none is refused with every fault of it", () => {
  const faulty = { kind: "signedOff", statement: false, acknowledged: [""], version: 3 };

  expect(refused(county, [leader, faulty])).toEqual([
    "missingField mark",
    "emptyField acknowledged[0]",
    "notOneOf statement",
    "unknownField version",
  ]);
});

test("a sign-off that was kept without what was signed is folded by nobody", () => {
  const [check, signOff] = submittedCounty().decisions;
  const { found: _, ...bare } = signOff ?? {};

  expect(() => foldDecisions([check, bare].flatMap((each) => Decision.parse(each)))).toThrow();
});
