import { expect, test } from "vitest";
import { indicatorClaim } from "../support/builders.ts";
import { allSeen, decidingEach, signedBy } from "../support/deciding.ts";
import { people } from "../support/people.ts";

const on = decidingEach("refused");

const codesOf = (body: Record<string, unknown>) =>
  Array.isArray(body.findings) ? body.findings.map(({ code }) => code) : [];

test("dryRun is true or false, and nothing else", async () => {
  const { status, body } = await on().ask(people.office, { kind: "urged" }, { dryRun: "1" });

  expect([status, codesOf(body)]).toEqual([422, ["notOneOf"]]);
});

test("every fault of a decision is told at once, each with its path", async () => {
  const { status, body } = await on().ask(people.city, {
    id: "x",
    kind: "returned",
    level: "county",
    items: [{ item: "1.1", mark: "m", reason: "短" }],
    colour: "red",
  });

  expect(status).toBe(422);
  expect(body.findings).toMatchObject(
    ["id", "level", "items[0].mark", "items[0].reason", "due", "colour"].map((path) => ({ path })),
  );
});

test("who may not decide is told who may, before anything else", async () => {
  const mark = "0".repeat(32);

  const { status, body } = await on().ask(people.office, {
    kind: "signedOff",
    mark,
    statement: true,
  });

  expect([status, body.code]).toEqual([403, "forbidden"]);
  expect(body.findings).toMatchObject([
    { code: "postNotAllowed", remedy: expect.stringContaining("县政府领导") },
  ]);
});

test("who may not decide it is told nothing of what is wrong with it", async () => {
  const { status, body } = await on().ask(people.office, { kind: "signedOff", statement: "yes" });

  expect([status, codesOf(body)]).toEqual([403, ["postNotAllowed"]]);
});

test.each([
  ["a clerk of another county", { ...people.office, division: "140525" }],
  ["a reviewer of another city", { ...people.city, division: "1406" }],
  ["a director of another province", { ...people.director, division: "15" }],
  ["whoever runs the system", people.admin],
])("%s decides nothing here", async (_, who) => {
  const { status, body } = await on().ask(who, { kind: "urged", text: "请于本周内完成填报工作。" });

  expect([status, body.code]).toEqual([403, "forbidden"]);
});

test("a sign-off names what is missing, item by item", async () => {
  const seen = await on().review(people.leader);
  const [first] = seen.items;
  await on().ask(people.office, {
    kind: "checked",
    items: allSeen({ items: first ? [first] : [] }),
  });

  const { status, body } = await on().ask(people.leader, {
    kind: "signedOff",
    mark: seen.case.mark,
    acknowledged: ["1.2"],
    statement: true,
  });

  expect([status, body.code]).toEqual([422, "incomplete"]);
  expect(codesOf(body)).toEqual(Array(36).fill("itemNotChecked"));
});

test("what moved after it was seen is decided by nobody, and is named", async () => {
  const seen = await on().review();
  await on().file(9, [indicatorClaim("headTeacherAllowance", { value: "600", evidence: 9 })]);

  const { status, body } = await on().ask(people.office, { kind: "checked", items: allSeen(seen) });

  expect([status, body.code]).toEqual([409, "contentMoved"]);
  expect(body.findings).toMatchObject([
    { code: "itemMoved", path: expect.stringMatching(/mark$/) },
  ]);
});

test("whoever checked or signed confirms nothing, whatever their role is now", async () => {
  await signedBy(on());
  const seen = await on().review(people.city);

  const { status, body } = await on().ask(
    { ...people.city, subject: "office-1" },
    { kind: "confirmed", items: allSeen(seen) },
  );

  expect([status, body.code, codesOf(body)]).toEqual([403, "fourEyes", ["sameHands"]]);
});
