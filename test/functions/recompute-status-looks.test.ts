import { expect, test } from "vitest";
import { createHandler } from "../../functions/recompute-status/handler.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import {
  documentClaim,
  evidenceId,
  factsClaim,
  framework2021,
  indicatorClaim,
  narrativeClaim,
} from "../support/builders.ts";
import { countyInMemory, type Held } from "../support/county-in-memory.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { statusOf } from "../support/status-in-memory.ts";
import { change } from "../support/table-change.ts";

const recompute = async (records: readonly unknown[], held: Held) => {
  const { table, written, looks, each } = countyInMemory(held);
  const now = () => new Date("2021-12-01T00:00:00.000Z");
  const handler = createHandler({ table, now, log: recordedLog() });
  const answer: unknown = await handler({ Records: records }, lambdaContext());
  expect(answer).toStrictEqual({ batchItemFailures: [] });
  const versions = written.map(({ version }) => version);
  return { each: each(), looks: looks(), versions, last: written.at(-1) };
};

const visits = (value: string, evidence: number): Claim =>
  indicatorClaim("leaderSchoolVisits", { value, evidence });
const ofItem = (status: Status | undefined, id: string) =>
  status?.items.find((item) => item.id === id)?.score;

const claimed = (subject: string, evidence: number) =>
  change(lingchuan, `CLAIM#${subject}#${evidenceId(evidence)}`);
const asked = { messageId: "m", eventSource: "aws:sqs", body: JSON.stringify(lingchuan) };

const figure = ["leaderSchoolVisits"];
const documents = ["1.1-1", "1.1-2", "1.1-3"];

test.each([
  { what: "the first figure", record: claimed("leaderSchoolVisits", 1), own: figure },
  { what: "the first document", record: claimed("1.1-2", 1), own: documents },
])(
  "$what of a county looks at its criterion alone: its own words wait for their own change",
  async (first) => {
    const { looks } = await recompute([first.record], { claims: [visits("8", 1)] });

    expect(looks).toStrictEqual(first.own);
  },
);

const stored = statusOf([visits("1", 1), documentClaim("1.2-1", 1)]);

test.each([
  { what: "a figure", record: claimed("leaderSchoolVisits", 2), looks: figure },
  { what: "a document", record: claimed("1.1-3", 2), looks: documents },
  { what: "the narrative", record: claimed("narrative", 2), looks: ["narrative"] },
  { what: "a file of facts", record: claimed("facts", 2), looks: ["facts"] },
  { what: "a decision", record: change(lingchuan, "DECISION#0000000001"), looks: [] },
  { what: "a request of reconcile", record: asked, looks: ["all", "facts", "narrative"] },
])("once there is a status, $what looks at $looks alone", async ({ record, looks }) => {
  expect((await recompute([record], { status: stored })).looks).toStrictEqual(looks);
});

test("only the touched criterion is scored anew: another waits for its own change", async () => {
  const claims = [visits("8", 2), documentClaim("1.2-2", 2)];

  const { last, versions } = await recompute([claimed("leaderSchoolVisits", 2)], {
    claims,
    status: stored,
  });
  const first = await recompute([claimed("leaderSchoolVisits", 2)], { claims });

  // 1.1: 0.25 became 0.50; 1.2: one of two documents for one point, as it was
  expect([ofItem(last, "1.1"), ofItem(last, "1.2")]).toStrictEqual(["0.50", "0.50"]);
  expect(last?.items[1]?.criteria[1]?.documents?.map((each) => each.evidenceId)).toStrictEqual([
    evidenceId(1),
    undefined,
  ]);
  expect(versions).toStrictEqual([2]);
  expect([ofItem(first.last, "1.1"), ofItem(first.last, "1.2")]).toStrictEqual(["0.50", "0.00"]);
});

const figures = [
  indicatorClaim("leadingGroupMeetings", { value: "2", evidence: 3 }),
  indicatorClaim("governmentExecutiveMeetings", { value: "4", evidence: 3 }),
  visits("2", 3),
];

test("an item counts its figures, the last filed of each, and every document of its list", async () => {
  const records = [...figures.map(({ subject }) => claimed(subject, 3)), claimed("1.1-1", 4)];
  const { last } = await recompute(records, {
    claims: [visits("0", 1), ...figures, ...documents.map((id) => documentClaim(id, 4))],
    status: stored,
  });

  // One point, one, a half and a half
  expect(ofItem(last, "1.1")).toBe("3.00");
});

test("whoever wrote looks again at what it changed alone", async () => {
  const { each } = await recompute([claimed("1.1-2", 4)], {
    claims: [visits("1", 1), documentClaim("1.1-2", 4)],
    status: stored,
  });

  expect(each).toStrictEqual([...documents, "1.1-2"]);
});

test("a status that was as it should be is looked at once", async () => {
  const { each, versions } = await recompute([claimed("leaderSchoolVisits", 1)], {
    claims: [visits("1", 1)],
    status: stored,
  });

  expect([each, versions]).toStrictEqual([["leaderSchoolVisits"], []]);
});

const { id, version } = framework2021();
test.each([
  { what: "another version of its framework", framework: { id, version: version + 1 } },
  { what: "another framework", framework: { id: "shanxi-county-2018", version } },
])("a status of $what is scored anew as a whole, whatever was touched", async ({ framework }) => {
  const { looks, last } = await recompute([claimed("leaderSchoolVisits", 3)], {
    claims: [...figures, documentClaim("1.2-2", 2), narrativeClaim(2), factsClaim(2, "finance")],
    status: { ...stored, framework },
  });

  expect(looks).toContain("all");
  expect([ofItem(last, "1.1"), ofItem(last, "1.2")]).toStrictEqual(["2.50", "0.50"]);
  expect(last).toMatchObject({
    framework: { id, version },
    narrative: evidenceId(2),
    facts: [evidenceId(2)],
    version: 2,
  });
});

const told = statusOf([
  { ...narrativeClaim(1), issuer: "education" },
  factsClaim(1, "finance"),
  factsClaim(2, "health"),
]);

test("a figure leaves the narrative, the facts and who filed them as they were", async () => {
  const { last } = await recompute([claimed("leaderSchoolVisits", 3)], {
    claims: figures,
    status: told,
  });

  expect(last).toMatchObject({
    narrative: evidenceId(1),
    narrativeIssuer: "education",
    facts: [evidenceId(1), evidenceId(2)],
    factIssuers: ["finance", "health"],
  });
});

test("a later narrative and a later file of facts take the place of those before", async () => {
  const narrative = { ...narrativeClaim(5), issuer: "publicity" };
  const { last } = await recompute([claimed("narrative", 5), claimed("facts", 4)], {
    claims: [narrative, factsClaim(4, "finance"), factsClaim(1, "finance")],
    status: told,
  });

  expect(last).toMatchObject({
    narrative: evidenceId(5),
    narrativeIssuer: "publicity",
    facts: [evidenceId(4)],
    factIssuers: ["finance"],
  });
});

test("narrative and facts that were withdrawn are no longer of the county, nor who filed them", async () => {
  const { last } = await recompute([claimed("narrative", 1), claimed("facts", 1)], {
    status: told,
  });

  expect([last?.version, last?.grade]).toStrictEqual([2, "未报送"]);
  for (const part of ["narrative", "narrativeIssuer", "facts", "factIssuers"])
    expect(last).not.toHaveProperty(part);
});
