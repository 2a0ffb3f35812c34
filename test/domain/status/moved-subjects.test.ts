import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { movedSubjects } from "../../../shared/domain/status/moved-subjects.ts";
import {
  documentClaim,
  evidenceId,
  factsClaim,
  indicatorClaim,
  narrativeClaim,
} from "../../support/builders.ts";
import { statusOf } from "../../support/status-in-memory.ts";

const visits = (value: string, evidence: number, more: object = {}) => ({
  ...indicatorClaim("leaderSchoolVisits", { value, evidence }),
  ...more,
});
const odd = warning("noWholeDenominator", {
  path: "B3",
  values: { name: "平安校园创建率", stated: "87.8", numerator: "100" },
});

const before = [
  visits("2", 1),
  documentClaim("1.1-1", 1),
  narrativeClaim(1),
  factsClaim(1, "finance"),
];

test.each<{ what: string; after: readonly Claim[]; moved: object }>([
  { what: "nothing", after: before, moved: [] },
  {
    what: "a figure that came after another",
    after: [...before, visits("3", 2)],
    moved: [{ subject: "leaderSchoolVisits", evidence: [evidenceId(2)] }],
  },
  {
    what: "a figure of the same file that is told with a finding",
    after: [visits("2", 1, { findings: [odd] }), ...before.slice(1)],
    moved: [{ subject: "leaderSchoolVisits", evidence: [] }],
  },
  {
    what: "a figure that was withdrawn",
    after: before.slice(1),
    moved: [{ subject: "leaderSchoolVisits", evidence: [evidenceId(1)] }],
  },
  {
    what: "a document beside another of its list",
    after: [...before, documentClaim("1.1-3", 2)],
    moved: [{ subject: "1.1-3", evidence: [evidenceId(2)] }],
  },
  {
    what: "a document whose file is told with a finding",
    after: [
      ...before,
      documentClaim("1.1-2", 2),
      { ...documentClaim("1.1-1", 3), findings: [odd] },
    ],
    moved: [
      { subject: "1.1-1", evidence: [evidenceId(3)] },
      { subject: "1.1-2", evidence: [evidenceId(2)] },
    ],
  },
  {
    what: "a document of the same file that is told with a finding",
    after: before.map((claim) =>
      claim.subject === "1.1-1" ? { ...documentClaim("1.1-1", 1), findings: [odd] } : claim,
    ),
    moved: [{ subject: "1.1-1", evidence: [] }],
  },
  {
    what: "the county's own words",
    after: [...before, narrativeClaim(4)],
    moved: [{ subject: "narrative", evidence: [evidenceId(4)] }],
  },
  {
    what: "who filed its own words",
    after: [
      ...before.slice(0, 2),
      { ...narrativeClaim(1), issuer: "education" },
      factsClaim(1, "finance"),
    ],
    moved: [{ subject: "narrative", evidence: [] }],
  },
  {
    what: "another department's facts",
    after: [...before, factsClaim(2, "health")],
    moved: [{ subject: "facts", evidence: [evidenceId(2)] }],
  },
])("of $what a status says which subjects moved and by which evidence", ({ after, moved }) => {
  expect(movedSubjects(statusOf(before), statusOf(after))).toStrictEqual(moved);
});

test("a figure that another file contradicts has not moved itself", () => {
  const part = indicatorClaim("publicKindergartenShare", { value: "95", evidence: 1 });
  const whole = indicatorClaim("inclusiveKindergartenCoverage", { value: "92.2", evidence: 2 });

  const moved = movedSubjects(statusOf([part]), statusOf([part, whole]));

  expect(moved.map(({ subject }) => subject)).toStrictEqual(["inclusiveKindergartenCoverage"]);
});

test("where an earlier evidence is back, the one that went moved it", () => {
  const both = [visits("2", 1), visits("3", 2), factsClaim(1, "finance"), factsClaim(2, "finance")];
  const left = [visits("2", 1), factsClaim(1, "finance")];

  expect(movedSubjects(statusOf(both), statusOf(left))).toStrictEqual([
    { subject: "leaderSchoolVisits", evidence: [evidenceId(2)] },
    { subject: "facts", evidence: [evidenceId(2)] },
  ]);
});

test("departments that file facts together have all moved them", () => {
  const [before, after] = [
    [factsClaim(1, "finance"), factsClaim(2, "health")],
    [
      factsClaim(1, "finance"),
      factsClaim(2, "health"),
      factsClaim(3, "finance"),
      factsClaim(4, "health"),
    ],
  ];

  expect(movedSubjects(statusOf(before), statusOf(after))).toStrictEqual([
    { subject: "facts", evidence: [evidenceId(3), evidenceId(4)] },
  ]);
});
