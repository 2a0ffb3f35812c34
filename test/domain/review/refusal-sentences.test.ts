import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { documentClaim, evidenceId, itemOf, narrativeClaim } from "../../support/builders.ts";
import {
  admin,
  city,
  decide,
  director,
  education,
  inspector,
  leader,
  office,
  type ReviewedCounty,
  reason,
  type Step,
  situationOf,
  withFiled,
} from "../../support/review-builders.ts";
import {
  confirmedCounty,
  confirms,
  corrects,
  declares,
  forwards,
  givesBack,
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../support/review-steps.ts";

/** What whoever asks is told, the first of it. */
const told = (county: ReviewedCounty, step: Step): string => {
  const outcome = decide(county, step);
  const [first] = outcome.kind === "refused" ? outcome.refusals : [];
  if (!first) return outcome.kind;
  const { message, remedy } = describeFinding(first.finding, "zh");
  return `${message}${remedy}`;
};

const assesses = (item: string, points = "1.00") => ({ kind: "selfAssessed", item, points });
const until = (day: string, items: readonly string[]) => ({
  ...{ kind: "extended", of: "fill", until: day, reason },
  ...(items.length > 0 && { items }),
});
const open = openCounty();
const submitted = submittedCounty();
const late = { ...open, now: "2021-11-30T16:00:00.000Z" };
const waiting = { ...open, pending: [evidenceId(301)] };
const ids = open.status.items.map(({ id }) => id);
const filed = { ...submitted, uploads: new Map([[evidenceId(3), city.subject]]) };
const closed = { ...open, calendar: { ...open.calendar, closed: 2 } };
const moved = withFiled(submitted, documentClaim(itemOf("5.1").documents[0]?.id ?? "", 250));

const cases: readonly (readonly [ReviewedCounty, Step, ...(readonly string[])])[] = [
  [open, [admin, assesses("5.1")], "“自评”不由系统管理员作出", "请由部门填报员、县督导办作出"],
  [open, [leader, assesses("5.1")], "不由县政府领导作出"],
  [submitted, [office, assesses("5.1")], "“已报送，待市级复核”", "填报中、已退回修改"],
  [closed, [office, assesses("5.1")], "本年度评价已结束"],
  [open, [education, assesses("3.1")], "3.1“一般公共预算教育支出只增不减”", "（education）"],
  [late, [education, assesses("5.1")], "5.1", "校际差异系数达标", "2021-11-30"],
  [returnedCounty("5.2"), [education, assesses("5.1")], "5.1", "校际差异系数达标", "已退回修改"],
  [open, [education, assesses("5.1", "3.01")], "3.01", "3.00"],
  [open, [office, { kind: "assigned", items: ["5.1"], lead: "nobody" }], "nobody", "education、"],
  [open, [office, { kind: "assigned", items: ["9.9"], lead: "education" }], "“9.9”"],
  [open, [office, { kind: "assigned", items: ["5.1"], lead: "audit", assist: ["audit"] }], "audit"],
  [
    open,
    [office, { kind: "checked", items: [{ item: "5.1", mark: "0".repeat(32) }] }],
    "5.1",
    "校际差异系数达标",
    situationOf(open, office).marks.get("5.1") ?? "none",
  ],
  [open, [office, { kind: "urged", text: reason, due: "2021-10-14" }], "2021-10-14"],
  [
    open,
    [leader, { kind: "signedOff", mark: "0".repeat(32), statement: true, acknowledged: ids }],
    situationOf(open, leader).mark,
  ],
  [open, [leader, signs()], "1.1", itemOf("1.1").name],
  [waiting, [leader, signs(...ids)], evidenceId(301)],
  [submitted, [city, forwards], "1.1", itemOf("1.1").name],
  [submitted, [inspector, givesBack("province", ["1.1"])], "“已报送，待市级复核”阶段，不由您退回"],
  [submitted, [city, givesBack("province", ["1.1"])], "请填写 city"],
  [confirmedCounty(), [city, confirms("1.1")], "1.1"],
  [moved, [city, confirms("5.1")], "5.1", "校际差异系数达标"],
  [filed, [city, confirms("1.3")], "1.3", itemOf("1.3").name],
  [
    submitted,
    [city, corrects("5.1", { criterion: "dropoutCount", reading: "1" })],
    "dropoutCount",
    "primaryVariationCoefficient、juniorVariationCoefficient、documents",
  ],
  [
    submitted,
    [city, corrects("5.2", { criterion: "documents", reject: "none" })],
    "none",
    itemOf("5.2")
      .documents.map(({ id }) => id)
      .join("、"),
  ],
  [
    submitted,
    [city, corrects("5.1", { criterion: "documents", reading: "1.5" })],
    "documents",
    "1.5",
  ],
  [open, [director, until("2021-11-29", [])], "2021-11-29", "2021-11-30"],
  [open, [director, until("2021-11-29", ["1.1"])], "1.1", "2021-11-30"],
  [
    returnedCounty("1.1"),
    [director, { ...until("2021-12-20", ["1.2"]), of: "return" }],
    "“1.2”没有被退回",
  ],
  [
    confirmedCounty(),
    declares("V3"),
    "V3",
    "V1（新拖欠教职工工资）、V2（截留、平调、克扣、挪用教育经费）、V4（弄虚作假）、V5",
  ],
  [confirmedCounty(), [director, { kind: "vetoLifted", veto: "V1", reason, basis: reason }], "V1"],
];

test.each(cases.map(([county, step, ...parts]) => ({ county, step, parts })))(
  "whoever is refused is told where, what and how to mend it: $parts",
  ({ county, step, parts }) => {
    const sentences = told(county, step);

    for (const part of parts) expect(sentences).toContain(part);
    expect(sentences).not.toMatch(/[{}?]|undefined/);
  },
);

test("own words that moved are no item's", () => {
  expect(told(withFiled(submitted, narrativeClaim(200)), [city, confirms("5.1")])).toBe("taken");
});
