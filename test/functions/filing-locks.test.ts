import { beforeEach, expect, test } from "vitest";
import { evidenceId } from "../support/builders.ts";
import { openingOf2021 } from "../support/cycle-of-2021.ts";
import { allSeen, decidingEach, signedBy } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { people } from "../support/people.ts";

let now = new Date();
const on = decidingEach("locks", () => now);
beforeEach(() => {
  now = new Date("2021-11-20T02:00:00.000Z");
});

const document = (...documents: readonly string[]) => ({
  kind: "document",
  fileName: "a.pdf",
  contentType: "application/pdf",
  documents,
});
const narrative = { kind: "narrative", fileName: "a.md", contentType: "text/markdown" };
const reasonOf = (body: Record<string, unknown>) => [
  body.code,
  ...(Array.isArray(body.findings) ? body.findings.map(({ code, path }) => `${code} ${path}`) : []),
];

const returnItem = async (item: string) => {
  await signedBy(on());
  const seen = allSeen(await on().review(people.city)).filter((each) => each.item === item);
  await on().ask(people.city, {
    kind: "returned",
    level: "city",
    items: seen.map((each) => ({ ...each, reason: "缺少年度培训计划，无法核实，请补报。" })),
    due: "2021-11-30",
  });
};

test("while it is being filled in everything may be filed, and a registration says what it saw", async () => {
  const { status } = await on().register(people.office, {});
  const { receipts } = await on().table.receipts(lingchuan, { limit: 1, after: undefined });

  expect(status).toBe(201);
  expect(receipts[0]?.registration.seen).toEqual({ decisions: 0, calendar: 0 });
});

test("what was handed in cannot be filed to, replaced or taken out; each answer says why", async () => {
  await signedBy(on());

  const answers = [
    await on().register(people.office, {}),
    await on().register(people.office, document("1.1-2")),
    await on().register(people.office, narrative),
    await on().withdraw(people.office, 1),
  ];

  expect(answers.map(({ status, body }) => [status, ...reasonOf(body)])).toEqual([
    [409, "locked", "nothingToChange "],
    [409, "locked", "itemLocked documents[0]"],
    [409, "locked", "itemLocked kind"],
    [409, "locked", "itemLocked "],
  ]);
});

test("a return opens what it lists and nothing else", async () => {
  await returnItem("8.5");

  const listed = await on().register(people.office, document("8.5-1"));
  const figures = await on().register(people.office, {});
  const others = await on().register(people.office, document("8.5-1", "1.1-2"));
  const words = await on().register(people.office, narrative);
  const out = await on().withdraw(people.office, 2);

  expect([listed.status, figures.status]).toEqual([201, 201]);
  expect([others, words, out].map(({ status, body }) => [status, ...reasonOf(body)])).toEqual([
    [409, "locked", "itemLocked documents[1]"],
    [409, "locked", "itemLocked kind"],
    [409, "locked", "itemLocked "],
  ]);
});

test("a registration under a return says which items it was for, so that no later clock has to", async () => {
  await returnItem("8.5");
  await on().register(people.office, {});

  const { receipts } = await on().table.receipts(lingchuan, { limit: 1, after: undefined });

  expect(receipts[0]?.registration.seen).toEqual({ decisions: 3, calendar: 0, items: ["8.5"] });
});

test("what would take the place of an evidence of other items is refused: those would move", async () => {
  await returnItem("8.5");

  const { status, body } = await on().register(people.office, {
    ...document("8.5-1"),
    supersedes: evidenceId(1),
  });

  expect([status, ...reasonOf(body)]).toEqual([409, "locked", "itemLocked supersedes"]);
});

test.each([
  ["2021-11-30T15:59:59.000Z", 201],
  ["2021-11-30T16:00:00.000Z", 409],
])("a return's last day is over at 24:00 in Beijing: at %s it is %i", async (moment, expected) => {
  await returnItem("8.5");
  now = new Date(moment);

  const { status } = await on().register(people.office, document("8.5-1"));

  expect(status).toBe(expected);
});

test("after the last day to fill it in an extension opens what it names again", async () => {
  await on().askOnCycle(people.director, openingOf2021);
  now = new Date("2021-12-02T02:00:00.000Z");
  const late = await on().register(people.office, document("1.1-2"));
  await on().ask(people.director, {
    kind: "extended",
    of: "fill",
    items: ["1.1"],
    until: "2021-12-10",
    reason: "因疫情影响，同意该项延期报送。",
  });

  const again = await on().register(people.office, document("1.1-2"));
  const other = await on().register(people.office, document("1.2-1"));

  expect([late.status, ...reasonOf(late.body)]).toEqual([
    409,
    "locked",
    "itemLockedSince documents[0]",
  ]);
  expect([again.status, other.status]).toEqual([201, 409]);
});

test("a department files for the items that it leads or assists in", async () => {
  const issuer = { issuer: "finance" };

  const own = await on().register(people.finance, { ...document("3.1-1"), ...issuer });
  const others = await on().register(people.finance, { ...document("1.1-2"), ...issuer });
  const figures = await on().register(people.finance, issuer);
  const { receipts } = await on().table.receipts(lingchuan, { limit: 1, after: undefined });

  expect([own.status, figures.status]).toEqual([201, 201]);
  expect([others.status, ...reasonOf(others.body)]).toEqual([
    403,
    "notYourDepartment",
    "itemOfOthers documents[0]",
  ]);
  expect(receipts[0]?.registration.seen?.items).toContain("3.1");
  expect(receipts[0]?.registration.seen?.items).not.toContain("1.1");
});

test("what another department issues is told by the field that says so", async () => {
  const { status, body } = await on().register(people.finance, document("3.1-1"));

  expect([status, ...reasonOf(body)]).toEqual([403, "notYourDepartment", "issuedByOthers issuer"]);
});

test("a sign-off waits for what is on its way, and says for which", async () => {
  const seen = await on().review();
  await on().ask(people.office, { kind: "checked", items: allSeen(seen) });
  await on().register(people.office, document("1.2-1"));
  const signing = { kind: "signedOff", mark: seen.case.mark, statement: true };

  const waiting = await on().ask(people.leader, signing);
  now = new Date(now.getTime() + 15 * 60_000);
  const signed = await on().ask(people.leader, signing);

  expect([waiting.status, ...reasonOf(waiting.body)]).toEqual([
    409,
    "uploadsPending",
    "uploadPending ",
  ]);
  expect(signed.status).toBe(201);
});
