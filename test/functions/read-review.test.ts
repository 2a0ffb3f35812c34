import { expect, test } from "vitest";
import { CalendarAnswer, DecisionPage } from "../../events/api/review.ts";
import { brokenLink } from "../../shared/domain/review/chain.ts";
import { openingOf2021 } from "../support/cycle-of-2021.ts";
import { allSeen, type Deciding, decidingEach, signedBy } from "../support/deciding.ts";
import { people } from "../support/people.ts";

const on = decidingEach("review");

const county = "/v1/counties/{county}/cycles/{cycle}";
const { kind: _, ...settings } = openingOf2021;

test("a review says what the reader may decide, so that a page needs no rules of its own", async () => {
  const can = async (who: Parameters<Deciding["review"]>[0]) => (await on().review(who)).can;

  expect(await can(people.finance)).toEqual(["selfAssessed"]);
  expect(await can(people.office)).toEqual([
    "assigned",
    "selfAssessed",
    "checked",
    "sentBack",
    "disclosed",
    "urged",
  ]);
  expect(await can(people.leader)).toEqual(["signedOff"]);
  expect(await can(people.city)).toEqual(["urged"]);
  expect(await can(people.inspector)).toEqual([]);
  expect(await can(people.director)).toEqual(["urged"]);
  expect(await can(people.admin)).toEqual([]);
});

test("without an opened cycle everything is open without limits, and the review says so", async () => {
  const { opened, closed, windows, items } = await on().review();

  expect([opened, closed, windows]).toEqual([false, false, undefined]);
  expect(items.every(({ changeable, dueAt }) => changeable && dueAt === undefined)).toBe(true);
});

test("decisions come oldest first, a page at a time, each with its hash", async () => {
  for (let count = 0; count < 101; count++)
    await on().ask(people.office, { kind: "urged", text: "请于本周内完成填报和审核工作。" });

  const first = DecisionPage.parse(
    (await on().readAs(people.city, `GET ${county}/decisions`)).body,
  );
  const second = DecisionPage.parse(
    (await on().readAs(people.city, `GET ${county}/decisions`, { next: first.next ?? "" })).body,
  );

  expect([first.decisions.length, first.next, second.decisions.length, second.next]).toEqual([
    100,
    "100",
    1,
    undefined,
  ]);
  expect(
    brokenLink({ division: "140524", cycle: "2021" }, [...first.decisions, ...second.decisions]),
  ).toBeUndefined();
});

test("a page that no answer named is refused", async () => {
  const { status } = await on().readAs(people.city, `GET ${county}/decisions`, { next: "x" });

  expect(status).toBe(422);
});

test("a director opens the cycle, and its days are the county's limits", async () => {
  const opened = await on().askOnCycle(people.director, { ...openingOf2021 });
  const again = await on().askOnCycle(people.director, { ...openingOf2021 });
  const calendar = CalendarAnswer.parse(
    (await on().readAs(people.finance, "GET /v1/cycles/{cycle}/calendar")).body,
  );

  expect([opened.status, again.status, again.body.code]).toEqual([201, 409, "wrongStage"]);
  expect(calendar).toMatchObject({ phase: "opened", settings, province: "14", can: [] });
  expect((await on().review()).items[0]).toMatchObject({
    changeable: true,
    dueAt: "2021-11-30T16:00:00.000Z",
  });
});

test.each(["clerk", "leader", "inspector", "admin"] as const)(
  "no %s opens a cycle",
  async (role) => {
    const { status } = await on().askOnCycle(
      { role, division: role === "clerk" || role === "leader" ? "140524" : "14", subject: "x" },
      { ...openingOf2021 },
    );

    expect(status).toBe(403);
  },
);

test("a form to open the cycle with is proposed by the edition", async () => {
  const { body } = await on().readAs(people.director, "GET /v1/cycles/{cycle}/calendar");

  expect(CalendarAnswer.parse(body)).toMatchObject({
    phase: "unopened",
    can: ["cycleOpened"],
    proposed: { windows: { fill: { until: "2021-11-30" } } },
  });
});

test("when the cycle is closed nobody decides on a county any more", async () => {
  await on().askOnCycle(people.director, { ...openingOf2021 });
  await on().askOnCycle(people.director, {
    kind: "cycleClosed",
    reason: "本年度评价工作已经全部结束。",
  });

  const { status, body } = await on().ask(people.office, {
    kind: "checked",
    items: allSeen(await on().review()),
  });

  expect([status, body.code]).toEqual([409, "wrongStage"]);
  expect((await on().review()).items.some(({ changeable }) => changeable)).toBe(false);
});

test("what waits for whom goes from hand to hand: department, office, leader, city", async () => {
  const kinds = async (who: Parameters<Deciding["todoOf"]>[0]) =>
    (await on().todoOf(who)).map(({ kind }) => kind);

  expect(await kinds(people.finance)).toEqual(["selfAssessed"]);
  expect(await kinds(people.office)).toEqual(["checked"]);
  expect([await kinds(people.leader), await kinds(people.city)]).toEqual([[], []]);
  const seen = await on().review();
  await on().ask(people.office, { kind: "checked", items: allSeen(seen) });
  expect([await kinds(people.office), await kinds(people.leader)]).toEqual([[], ["signedOff"]]);
  const { mark } = seen.case;
  await on().ask(people.leader, { kind: "signedOff", mark, statement: true });
  await on().whole();
  expect([await kinds(people.leader), await kinds(people.city)]).toEqual([[], ["confirmed"]]);
  await on().ask(people.city, { kind: "confirmed", items: allSeen(seen) });
  await on().whole();
  expect(await kinds(people.city)).toEqual(["forwarded"]);
  const summary = "经复核，材料齐全，同意上报省级核查。";
  await on().ask(people.city, { kind: "forwarded", mark, summary });
  await on().whole();
  expect(await kinds(people.city)).toEqual([]);
});

test("what was given back is ready to be signed again once the office has checked it, whatever its state is called", async () => {
  const item = async () => (await on().review()).items[0];
  await signedBy(on());
  const signed = await item();
  const back = { level: "city", due: "2021-12-15" };
  const reason = "佐证材料缺少公章，请补盖后重新上传。";
  const [seen] = allSeen(await on().review());
  await on().ask(people.city, { kind: "returned", ...back, items: [{ ...seen, reason }] });
  const returned = await item();
  await on().ask(people.office, { kind: "checked", items: [seen] });
  const checked = await item();

  expect([signed, returned, checked].map((each) => [each?.state, each?.ready])).toEqual([
    ["submitted", true],
    ["returned", false],
    ["returned", true],
  ]);
});

test("where the self-evaluation was shown is in the review, in the words that were recorded", async () => {
  const shown = { url: "https://www.example.gov.cn/zp", from: "2021-11-01", to: "2021-11-10" };
  await on().ask(people.office, { kind: "disclosed", ...shown });

  expect((await on().review(people.leader)).disclosed).toEqual({ decision: 1, ...shown });
});

test("an entry names its county, what it is about, and by whom it was urged", async () => {
  await signedBy(on());
  await on().ask(people.director, { kind: "urged", text: "请抓紧复核，按时上报。" });
  await on().whole();

  const [entry] = await on().todoOf(people.city);

  expect(entry).toMatchObject({
    county: "140524",
    name: "晋城市陵川县",
    kind: "confirmed",
    overdue: false,
    urgedBy: 3,
  });
  expect(entry?.items?.length).toBe(38);
});

test("what is to be done is asked of a year", async () => {
  const { status, body } = await on().readAs(people.office, "GET /v1/todo");

  expect([status, body.findings]).toMatchObject([422, [{ code: "missingField", path: "cycle" }]]);
});
