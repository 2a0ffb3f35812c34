import { expect, test } from "vitest";
import { TodoAnswer } from "../../events/api/todo.ts";
import { openingOf2021 } from "../support/cycle-of-2021.ts";
import { allSeen, decidingEach, signedBy } from "../support/deciding.ts";
import { people, type Who } from "../support/people.ts";

const on = decidingEach("todo");

const workOf = async (who: Who) =>
  TodoAnswer.parse((await on().readAs(who, "GET /v1/todo", { cycle: "2021" })).body);
const reason = "第三年的会议纪要缺少会议时间和签到表，请补齐。";
/** What is asked for under an item, as who decides has seen it. */
const seen = async (item: string) =>
  allSeen(await on().review()).filter((each) => each.item === item);

test("who asks is told by name: division and department, and where his county's evaluation stands", async () => {
  await on().askOnCycle(people.director, { ...openingOf2021 });

  expect((await workOf(people.finance)).who).toStrictEqual({
    ...{ division: "140524", name: "晋城市陵川县", stage: "open" },
    ...{ department: { id: "finance", name: "县财政局" }, dueAt: "2021-11-30T16:00:00.000Z" },
  });
  expect((await workOf(people.city)).who).toStrictEqual({ division: "1405", name: "晋城市" });
});

test("of a cycle that nobody opened no day is told", async () => {
  expect((await workOf(people.office)).who).not.toHaveProperty("dueAt");
});

test("what the office sent back waits for the department with the reason in full", async () => {
  await on().ask(people.finance, { kind: "selfAssessed", item: "3.1", points: "1.00" });
  await on().ask(people.office, {
    kind: "sentBack",
    items: (await seen("3.1")).map((each) => ({ ...each, reason })),
  });

  const { todo } = await workOf(people.finance);

  expect(todo).toMatchObject([
    {
      kind: "selfAssessed",
      reasons: [{ item: "3.1", name: "一般公共预算教育支出只增不减", decision: 2, reason }],
    },
  ]);
});

test("what the city gave back waits for office and leader with its reasons, and for nobody once it is signed again", async () => {
  await signedBy(on());
  await on().whole();
  await on().ask(people.city, {
    ...{ kind: "returned", level: "city", due: "2021-12-15" },
    items: (await seen("1.1")).map((each) => ({ ...each, reason })),
  });
  const reasons = [{ item: "1.1", decision: 3, reason }];

  expect((await workOf(people.office)).todo).toMatchObject([{ kind: "checked", reasons }]);
  await on().ask(people.office, { kind: "checked", items: await seen("1.1") });
  expect((await workOf(people.leader)).todo).toMatchObject([{ kind: "signedOff", reasons }]);
  const { mark } = (await on().review()).case;
  await on().ask(people.leader, { kind: "signedOff", mark, statement: true });
  expect((await workOf(people.leader)).todo).toEqual([]);
});

test("what was decided in one's own place is told, newest first, and nothing that others did", async () => {
  await on().ask(people.finance, { kind: "selfAssessed", item: "3.1", points: "1.00" });
  await on().ask(people.office, { kind: "checked", items: await seen("1.1") });
  await on().ask(
    { ...people.office, subject: "office-2" },
    { kind: "assigned", items: ["1.2", "1.3"], lead: "publicity" },
  );

  const { done } = await workOf(people.office);

  const place = { county: "140524", name: "晋城市陵川县", at: "2021-11-20T02:00:00.000Z" };
  expect(done).toStrictEqual([
    { ...place, kind: "assigned", items: ["1.2", "1.3"], decision: 3 },
    { ...place, kind: "checked", items: ["1.1"], decision: 2 },
  ]);
  expect((await workOf(people.finance)).done).toMatchObject([{ items: ["3.1"], decision: 1 }]);
  expect((await workOf(people.leader)).done).toEqual([]);
});

test("of what was decided the last twenty are told", async () => {
  for (let count = 0; count < 21; count++)
    await on().ask(people.office, { kind: "urged", text: "请于本周内完成填报和审核工作。" });

  const { done } = await workOf(people.office);

  expect([done.length, done[0]?.decision, done.at(-1)?.decision]).toEqual([20, 21, 2]);
});

test("a city is told how far it has come in each county", async () => {
  const { review } = await signedBy(on());
  await on().whole();
  expect((await workOf(people.city)).done).toEqual([]);
  await on().ask(people.city, { kind: "confirmed", items: allSeen(review) });
  await on().whole();
  const [confirmed] = (await workOf(people.city)).done;
  const summary = "经复核，材料齐全，同意上报省级核查。";
  await on().ask(people.city, { kind: "forwarded", mark: review.case.mark, summary });
  await on().whole();

  expect([confirmed?.kind, confirmed?.items?.length]).toEqual(["confirmed", 38]);
  expect((await workOf(people.city)).done).toStrictEqual([
    { county: "140524", name: "晋城市陵川县", kind: "forwarded" },
  ]);
  expect((await workOf(people.inspector)).done).toEqual([]);
});
