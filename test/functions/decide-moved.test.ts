import { beforeEach, expect, test } from "vitest";
import { indicatorClaim } from "../support/builders.ts";
import { allSeen, decidingEach, signedBy } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { people } from "../support/people.ts";

const on = decidingEach("moved");
beforeEach(async () => void (await signedBy(on())));

/** A file whose address was given before the sign-off and that lands after it. */
const landLate = () =>
  on().file(9, [indicatorClaim("headTeacherAllowance", { value: "600", evidence: 9 })]);
const stateOf = async (item: string) =>
  (await on().review()).items.find(({ id }) => id === item)?.state;

test("what lands after the sign-off counts and is seen: its item has moved, the sign-off of the whole lapses, no other item is touched", async () => {
  await on().whole();
  const before = await on().table.status(lingchuan);
  await landLate();

  const review = await on().review();

  expect(before?.provisional).toBe(false);
  expect(review.stage).toBe("submitted");
  expect(review.signedOff).toMatchObject({ decision: 2, stands: false });
  expect(review.items.filter(({ state }) => state === "moved").map(({ id }) => id)).toEqual([
    "8.4",
  ]);
  expect((await on().table.status(lingchuan))?.provisional).toBe(true);
});

test("the leader signs what moved, and the city judges what the leader has signed", async () => {
  await landLate();
  const seen = await on().review(people.city);

  const early = await on().ask(people.city, { kind: "confirmed", items: allSeen(seen) });
  const todo = (await on().todoOf(people.leader)).map(({ kind }) => kind);
  const signed = await on().ask(people.leader, {
    kind: "signedOff",
    mark: seen.case.mark,
    statement: true,
  });
  const later = await on().ask(people.city, { kind: "confirmed", items: allSeen(seen) });

  expect([early.status, early.body.code]).toEqual([409, "contentMoved"]);
  expect(todo).toEqual(["signedOff"]);
  expect([signed.status, later.status]).toEqual([201, 201]);
  expect(await stateOf("8.4")).toBe("confirmed");
});

test("after it was sent on, only what moved is signed, confirmed and sent on again", async () => {
  const seen = await on().review(people.city);
  const { mark } = seen.case;
  const summary = "经复核，材料齐全，同意上报省级核查。";
  await on().ask(people.city, { kind: "confirmed", items: allSeen(seen) });
  await on().ask(people.city, { kind: "forwarded", mark, summary });
  await landLate();
  const now = await on().review(people.city);
  const resign = { kind: "signedOff", mark: now.case.mark, statement: true };
  const moved = allSeen(now).filter(({ item }) => item === "8.4");
  const others = allSeen(now).filter(({ item }) => item !== "8.4");

  const signed = await on().ask(people.leader, resign);
  const again = await on().ask(people.city, { kind: "confirmed", items: others });
  const confirmed = await on().ask(people.city, { kind: "confirmed", items: moved });
  const sentOn = await on().ask(people.city, { kind: "forwarded", mark: now.case.mark, summary });
  await on().whole();

  expect([signed, again, confirmed, sentOn].map(({ status }) => status)).toEqual([
    201, 409, 201, 201,
  ]);
  expect(await on().table.status(lingchuan)).toMatchObject({
    provisional: false,
    signedOff: { number: 5 },
    forwarded: { number: 7 },
  });
});

test("a late file that is taken out again brings the sign-off back: it stands for that content", async () => {
  await landLate();
  await on().table.settle({
    ...(await withdrawalOfNine()),
  });
  await on().whole();

  expect((await on().table.status(lingchuan))?.signedOff).toMatchObject({ number: 2 });
  expect(await stateOf("8.4")).toBe("submitted");
});

const withdrawalOfNine = async () => {
  const { receipts } = await on().table.receipts(lingchuan, { limit: 1, after: undefined });
  const [receipt] = receipts;
  if (receipt?.state !== "accepted") throw new Error("the late file was accepted");
  const { etag: _, subjects, readings: _0, parts: _1, facts: _2, ...kept } = receipt;
  return {
    receipt: { ...kept, state: "withdrawn" as const, revision: receipt.revision + 1 },
    readRevision: receipt.revision,
    claims: [],
    claimedBefore: subjects,
    narrative: undefined,
  };
};
