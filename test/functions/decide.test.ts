import { expect, test } from "vitest";
import { ReviewAnswer } from "../../events/api/review.ts";
import { brokenLink } from "../../shared/domain/review/chain.ts";
import { foldDecisions } from "../../shared/domain/review/fold.ts";
import { allSeen, decidingEach, nextDecisionId, signedBy } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { people } from "../support/people.ts";

const on = decidingEach("decide");

const reason = "缺少年度培训计划，无法核实，请补报。";

test("from the first check to the province: stages, numbers, and a status that is signed for", async () => {
  const checked = await on().ask(people.office, {
    kind: "checked",
    items: allSeen(await on().review()),
  });
  const { mark } = (await on().review(people.leader)).case;
  const signed = await on().ask(people.leader, { kind: "signedOff", mark, statement: true });
  const confirmed = await on().ask(people.city, {
    kind: "confirmed",
    items: allSeen(await on().review(people.city)),
  });
  const summary = "经复核，材料齐全，同意上报省级核查。";
  const forwarded = await on().ask(people.city, { kind: "forwarded", mark, summary });
  await on().whole();

  expect([checked, signed, confirmed, forwarded].map(({ status }) => status)).toEqual([
    201, 201, 201, 201,
  ]);
  expect([checked, signed, confirmed, forwarded].map(({ body }) => body.number)).toEqual([
    1, 2, 3, 4,
  ]);
  expect((await on().review()).stage).toBe("confirmed");
  expect(await on().table.status(lingchuan)).toMatchObject({
    provisional: false,
    signedOff: { number: 2 },
    forwarded: { number: 4 },
  });
});

test("what is kept is a chain without gaps, whose head is the fold of all of it", async () => {
  await signedBy(on());

  const decisions = await on().table.decisions(lingchuan);
  const head = await on().table.decisionsHead(lingchuan);

  expect(brokenLink({ division: "140524", cycle: "2021" }, decisions)).toBeUndefined();
  expect(head).toMatchObject({ count: 2, hash: decisions[1]?.hash, at: decisions[1]?.at });
  expect(head.folded).toEqual(foldDecisions(decisions));
  expect(decisions.map(({ by }) => by)).toEqual([
    { subject: "office-1", role: "clerk", scope: "140524" },
    { subject: "leader-1", role: "leader", scope: "140524" },
  ]);
});

test("a decision that is sent twice is taken once, and answered as before", async () => {
  const id = nextDecisionId();
  const decision = { id, kind: "urged", text: "请于本周内完成填报和审核工作。" };

  const first = await on().ask(people.office, decision);
  const again = await on().ask(people.office, decision);
  const other = await on().ask(people.office, {
    ...decision,
    text: "请于下周内完成填报和审核工作。",
  });
  const stranger = await on().ask(people.director, decision);

  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toMatchObject({
    number: first.body.number,
    at: first.body.at,
    hash: first.body.hash,
  });
  expect([other, stranger].map(({ status, body }) => [status, body.code])).toEqual([
    [409, "decisionIdReused"],
    [409, "decisionIdReused"],
  ]);
  expect(other.body.findings).toMatchObject([{ code: "idDecidedAlready", path: "id" }]);
  expect((await on().table.decisions(lingchuan)).length).toBe(1);
});

test("a dry run shows what would stand, and writes nothing", async () => {
  const seen = await on().review();

  const { status, body } = await on().ask(
    people.office,
    { kind: "checked", items: allSeen(seen) },
    { dryRun: "true" },
  );

  expect([status, body.number]).toEqual([200, undefined]);
  const review = ReviewAnswer.parse(body.review);
  expect(review.decisions).toBe(1);
  expect(new Set(review.items.map(({ state }) => state))).toEqual(new Set(["checked"]));
  expect(await on().table.decisions(lingchuan)).toEqual([]);
});

test("what a city returns is the county's again, and nothing else is", async () => {
  await signedBy(on());
  const seen = await on().review(people.city);
  const [item] = allSeen(seen);
  const { body } = await on().ask(people.city, {
    kind: "returned",
    level: "city",
    items: [{ ...item, reason }],
    due: "2021-11-30",
  });

  const { stage, items } = await on().review();

  expect(body.review).toMatchObject({ stage: "returned" });
  expect(stage).toBe("returned");
  expect(items.filter(({ changeable }) => changeable).map(({ id }) => id)).toEqual(["1.1"]);
  expect(items[0]).toMatchObject({
    state: "returned",
    dueAt: "2021-11-30T16:00:00.000Z",
    lastReason: { decision: 3, reason },
  });
});

test("a city's correction counts, is explained to the point, and leaves the system's own points as they are", async () => {
  await signedBy(on());
  const seen = await on().review(people.city);
  const item = seen.items.find(({ id }) => id === "1.1");
  const wrong = "会议纪要并非本年度的，不予认可。";

  const { body } = await on().ask(people.city, {
    kind: "confirmed",
    items: [
      {
        item: "1.1",
        mark: item?.mark,
        adjustments: [{ criterion: "documents", reject: "1.1-1", reason: wrong }],
      },
    ],
  });

  expect(ReviewAnswer.parse(body.review).items[0]).toMatchObject({
    id: "1.1",
    state: "confirmed",
    system: "0.17",
    city: "0.00",
    effective: "0.00",
    differences: [
      { criterion: "documents", from: "0.17", to: "0.00", reasons: [wrong], decision: 3 },
    ],
  });
});

test("a line of the log says who decided what, and nothing of what it says", async () => {
  await on().ask(people.office, { kind: "urged", text: "请于本周内完成填报和审核工作。" });

  expect(on().log.lines.filter(({ message }) => message === "decision taken")).toStrictEqual([
    {
      message: "decision taken",
      facts: {
        subject: "office-1",
        act: "urged",
        county: "140524",
        cycle: "2021",
        number: 1,
        requestId: "r-1",
      },
    },
  ]);
  expect(JSON.stringify(on().log.lines)).not.toContain("本周");
});
