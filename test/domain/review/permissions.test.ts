import { describe, expect, test } from "vitest";
import { Caller, may, type Role, Role as Roles } from "../../../shared/domain/access.ts";
import { countyKinds } from "../../../shared/domain/review/county-kinds.ts";
import { openKinds, permit } from "../../../shared/domain/review/permit.ts";
import { Stage } from "../../../shared/domain/review/stage.ts";
import { evidenceId } from "../../support/builders.ts";
import {
  inspector,
  kindNamed,
  type ReviewedCounty,
  reason,
  situationOf,
} from "../../support/review-builders.ts";
import {
  asSeen,
  confirmedCounty,
  openCounty,
  provinceGivesBack,
  returnedCounty,
  submittedCounty,
} from "../../support/review-steps.ts";

const filling = ["open", "returned"] as const;
const handedIn = ["submitted", "confirmed"] as const;
const always = Stage.options;

/** WORKFLOW sections 4 and 7, written out by hand: in whose name, what, while an evaluation stands where. */
const table: Readonly<Record<string, Readonly<Record<string, readonly Stage[]>>>> = {
  "clerk, department that leads": { selfAssessed: filling },
  "clerk, another department": {},
  "clerk, no department": {
    assigned: filling,
    selfAssessed: filling,
    checked: filling,
    sentBack: filling,
    disclosed: filling,
    urged: always,
  },
  // While something moved a leader signs again where the evaluation stands
  leader: { signedOff: always, recalled: ["submitted"] },
  // What moved after it was forwarded is confirmed and forwarded anew
  reviewer: { confirmed: handedIn, returned: ["submitted"], forwarded: handedIn, urged: always },
  inspector: { returned: ["confirmed"] },
  director: {
    extended: always,
    vetoDeclared: ["confirmed"],
    vetoLifted: ["confirmed"],
    urged: always,
  },
  admin: {},
};

/** Of 陵川县 (140524): itself, another of its city, its city, another city, its province, another province. */
const scopes = ["140524", "140502", "1405", "1401", "14", "15"] as const;
/** A narrower token does the same in less; a wider one than its role has gets nothing. */
const reach: Readonly<Record<Role, readonly string[]>> = {
  clerk: ["140524"],
  leader: ["140524"],
  reviewer: ["140524", "1405"],
  inspector: ["140524", "1405", "14"],
  director: ["140524", "1405", "14"],
  admin: [],
};

/** Item 5.1 is led by education; finance has nothing to do with it. */
const departments = [undefined, "education", "finance"] as const;

const expected = (
  { role, scope, department }: Pick<Caller, "role" | "scope" | "department">,
  kind: string,
): readonly Stage[] => {
  if (!reach[role].includes(scope)) return [];
  if (role !== "clerk") return department === undefined ? (table[role]?.[kind] ?? []) : [];
  const whose = department === "education" ? "department that leads" : "another department";
  return table[`clerk, ${department === undefined ? "no department" : whose}`]?.[kind] ?? [];
};

const counties: Readonly<Record<Stage, ReviewedCounty>> = {
  open: openCounty(),
  submitted: submittedCounty(),
  returned: returnedCounty("5.1"),
  confirmed: confirmedCounty(),
};

/** A decision of each kind that has no fault of its own. */
const bodies = (county: ReviewedCounty, caller: Caller): Readonly<Record<string, object>> => {
  const seen = situationOf(county, caller);
  const items = asSeen(["5.1"], seen);
  const level = caller.role === "inspector" ? "province" : "city";
  const back = { items: asSeen(["5.1"], seen, { reason }) };
  const basis = { reason, basis: reason };
  return {
    assigned: { items: ["5.1"], lead: "education" },
    selfAssessed: { item: "5.1", points: "1.00" },
    checked: { items },
    sentBack: back,
    disclosed: { url: "https://lczf.gov.cn/1", from: "2021-11-01", to: "2021-11-07" },
    signedOff: { mark: seen.mark, statement: true },
    recalled: { reason },
    returned: { ...back, level, due: "2021-12-15" },
    confirmed: { items },
    forwarded: { mark: seen.mark, summary: reason },
    urged: { text: reason },
    extended: { of: "fill", until: "2021-12-20", reason },
    vetoDeclared: { veto: "V1", ...basis },
    vetoLifted: { veto: "V1", ...basis },
  };
};

/** Codes that say: not you, or not now. What else speaks against a decision is of its kind. */
const ofTheTable: ReadonlySet<string> = new Set([
  ...["postNotAllowed", "itemOfOthers", "cycleIsClosed", "stageNotAllowing", "notReturnable"],
]);

const isAllowed = (caller: Caller, name: string, county: ReviewedCounty): boolean => {
  if (!may(caller, "decide", "140524")) return false;
  const kind = kindNamed(name);
  const asked = { id: evidenceId(9), kind: name, ...bodies(county, caller)[name] };
  const read = kind.read(asked);
  if (read.kind === "faulty") throw new Error(`the ${name} of this test is none`);
  const refusals = permit(kind, read.decision, situationOf(county, caller));
  return !refusals.some(({ finding }) => ofTheTable.has(finding.code));
};

const callers = Roles.options.flatMap((role) =>
  scopes.flatMap((scope) =>
    departments.map((department) => Caller.parse({ subject: "someone", role, scope, department })),
  ),
);

describe.each(Roles.options)("a %s", (role) => {
  test("decides what the table says, in its departments, divisions and stages, and nothing else", () => {
    const answers = callers
      .filter((caller) => caller.role === role)
      .flatMap((caller) => countyKinds.map(({ kind }) => ({ caller, kind })));

    const allowed = answers.map(({ caller, kind }) => [
      `${caller.scope} ${caller.department} ${kind}`,
      Stage.options.filter((stage) => isAllowed(caller, kind, counties[stage])),
    ]);

    expect(allowed).toEqual(
      answers.map(({ caller, kind }) => [
        `${caller.scope} ${caller.department} ${kind}`,
        Stage.options.filter((stage) => expected(caller, kind).includes(stage)),
      ]),
    );
  });

  test("decides nothing in a cycle that is closed", () => {
    const closed = Stage.options.map((stage) => ({
      ...counties[stage],
      calendar: { ...counties[stage].calendar, closed: 2 },
    }));

    const allowed = callers
      .filter((caller) => caller.role === role)
      .flatMap((caller) =>
        countyKinds.filter(({ kind }) => closed.some((county) => isAllowed(caller, kind, county))),
      );

    expect(allowed).toEqual([]);
  });

  test("is told of no kind that the table does not give", () => {
    for (const caller of callers.filter(
      (each) => each.role === role && may(each, "read", "140524"),
    ))
      for (const stage of Stage.options) {
        const told = openKinds(countyKinds, situationOf(counties[stage], caller));
        const given = countyKinds.filter(({ kind }) =>
          // Whether it leads in an item, and in which, is said of the item
          expected(
            { ...caller, ...(caller.department && { department: "education" }) },
            kind,
          ).includes(stage),
        );

        expect(given.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...told]));
      }
  });
});

test("each kind stands in the table, and the table has no other", () => {
  const named = new Set(Object.values(table).flatMap((kinds) => Object.keys(kinds)));

  expect([...named].toSorted()).toEqual(countyKinds.map(({ kind }) => kind).toSorted());
});

test("what a province may give back is what it was given, by whoever inspects", () => {
  expect(isAllowed(provinceGivesBack()[0], "returned", counties.confirmed)).toBe(true);
  expect(isAllowed(inspector, "returned", counties.submitted)).toBe(false);
});
