import { expect, test } from "vitest";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { evidenceId } from "../support/builders.ts";
import { allSeen, type Deciding, decidingEach, signedBy } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { people } from "../support/people.ts";

const on = decidingEach("locks-again");
const reason = "缺少年度培训计划，无法核实，请补报。";

/** The city gives items back; without any, the county stays handed in. */
const handedIn = async (county: Deciding, ...back: readonly string[]): Promise<void> => {
  await signedBy(county);
  if (back.length === 0) return;
  const seen = await county.review(people.city);
  const items = allSeen(seen).filter(({ item }) => back.includes(item));
  await county.ask(people.city, {
    kind: "returned",
    level: "city",
    items: items.map((item) => ({ ...item, reason })),
    due: "2021-11-30",
  });
};

const scan = (id: string) => ({
  kind: "document",
  fileName: "a.pdf",
  contentType: "application/pdf",
  documents: [id],
});

test("an address is given anew only while what it is for may be changed", async () => {
  const county = on();
  const { body } = await county.register(people.office, scan("8.5-1"));
  const id = EvidenceId.parse(body.evidenceId);
  const open = await county.signAgain(people.office, id);
  await county.table.settle(await expired(county, id));
  await handedIn(county);

  const locked = await county.signAgain(people.office, id);

  expect([open.status, locked.status, locked.body.code]).toEqual([200, 409, "locked"]);
});

test("an address that is given anew says what is decided now, not what was when it was registered", async () => {
  const county = on();
  const { body } = await county.register(people.office, scan("8.5-1"));
  const id = EvidenceId.parse(body.evidenceId);
  await county.table.settle(await expired(county, id));
  await handedIn(county, "8.5");

  const { status } = await county.signAgain(people.office, id);

  const [receipt] = await county.table.receiptsById(lingchuan, [id]);
  expect(status).toBe(200);
  expect(receipt?.registration.seen).toEqual({ decisions: 3, calendar: 0, items: ["8.5"] });
});

test("a paper that names no item is brought back while anything is open", async () => {
  const county = on();
  await county.withdraw(people.office, 2);
  await county.whole();
  await handedIn(county, "1.1");

  expect((await county.restore(people.office, 2)).status).toBe(202);
});

test("after it was handed in nothing is brought back", async () => {
  const county = on();
  await county.withdraw(people.office, 2);
  await county.whole();
  await handedIn(county);

  const { status, body } = await county.restore(people.office, 2);

  expect([status, body.code]).toEqual([409, "locked"]);
});

/** The first address has run out, so that the county may be signed for. */
const expired = async (county: Deciding, id: EvidenceId) => {
  const [receipt] = await county.table.receiptsById(lingchuan, [id]);
  if (receipt?.state !== "requested") throw new Error("the registration waits for its file");
  return {
    receipt: {
      ...receipt,
      revision: receipt.revision + 1,
      addressUntil: "2021-11-01T00:00:00.000Z",
    },
    readRevision: receipt.revision,
    claims: [],
    claimedBefore: [],
    narrative: undefined,
  };
};

test("figures may count for any item: they are brought back only while every item is open", async () => {
  const county = on();
  const { receipts } = await county.table.receipts(lingchuan, { limit: 100, after: undefined });
  const first = receipts.find((each) => each.evidenceId === evidenceId(1));
  if (first?.state !== "accepted") throw new Error("the figure was accepted");
  await county.table.settle({
    receipt: {
      ...first,
      registration: { ...first.registration, kind: "indicators" },
      revision: first.revision + 1,
    },
    readRevision: first.revision,
    claims: [],
    claimedBefore: [],
    narrative: undefined,
  });
  await county.withdraw(people.office, 1);
  await county.whole();
  await handedIn(county, "8.4");

  const { status, body } = await county.restore(people.office, 1);

  expect([status, body.code]).toEqual([409, "locked"]);
  expect(Array.isArray(body.findings) && body.findings.length).toBe(37);
});
