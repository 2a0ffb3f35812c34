import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawnReceipt } from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import { withoutClaims } from "../../../shared/domain/evidence/registered-receipt.ts";
import { sealHash } from "../../../shared/domain/ledger/seal.ts";
import { evidenceId } from "../../support/builders.ts";
import {
  type LedgerKeeping,
  receiptKept,
  startLedgerKeeping,
} from "../../support/ledger-keeping.ts";
import { change } from "../../support/table-change.ts";

let at: LedgerKeeping;
beforeAll(async () => {
  at = await startLedgerKeeping();
});
afterAll(() => at.stop());

test("what comes into a county's ledger is sealed in a chain of its own, whatever kinds it is of", async () => {
  const place = at.newPlace();
  await at.accepted(place, 1);
  await at.accepted(place, 2);

  await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);
  await at.keep([change(place, `EVIDENCE#${evidenceId(2)}`)]);

  const [second, first] = await at.sealsOf(place);
  expect(first).toMatchObject({ number: 1, previous: "0".repeat(64) });
  expect(second).toMatchObject({ number: 2, previous: first?.hash });
  expect([first, second].map((seal) => seal?.objects.map(({ key }) => key))).toEqual([
    [receiptKept(place, 1)],
    [receiptKept(place, 2)],
  ]);
  expect(second?.hash).toBe(second && sealHash(second));
});

test("copies that seal the same county at once make one chain", async () => {
  const place = at.newPlace();
  const numbers = [1, 2, 3, 4, 5];
  for (const number of numbers) await at.accepted(place, number);

  await Promise.all(
    numbers.map((number) => at.keep([change(place, `EVIDENCE#${evidenceId(number)}`)])),
  );

  const seals = (await at.sealsOf(place)).toReversed();
  expect(seals.map(({ number }) => number)).toEqual(numbers);
  for (const [index, seal] of seals.entries())
    expect(seal.previous).toBe(seals[index - 1]?.hash ?? "0".repeat(64));
  expect(seals.flatMap(({ objects }) => objects.map(({ key }) => key)).toSorted()).toEqual(
    numbers.map((number) => receiptKept(place, number)),
  );
});

test("what was kept of a receipt by whoever died before sealing is sealed with its next revision", async () => {
  const place = at.newPlace();
  const notice = [change(place, `EVIDENCE#${evidenceId(1)}`)];
  const accepted = await at.accepted(place);
  const dying = async () => {
    throw new Error("the machine died");
  };
  await at.keep(notice, { seal: dying });
  const withdrawal = { ref: accepted, before: accepted, now: accepted.updatedAt };
  const withdrawn = withdrawnReceipt(withdrawal, accepted.registration);
  await at.table.settle({
    ...withoutClaims({ ...withdrawn, revision: 3 }, accepted),
    claimedBefore: accepted.subjects,
  });

  await at.keep(notice);

  const [seal] = await at.sealsOf(place);
  expect(seal?.objects.map(({ key }) => key)).toEqual([
    `ledger/2021/${place.county}/withdrawals/${evidenceId(1)}/3.json`,
    receiptKept(place),
  ]);
});
