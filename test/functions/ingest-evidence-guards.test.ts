import { expect, test } from "vitest";
import { StaleRow } from "../../shared/aws/errors.ts";
import { evidenceId } from "../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { comesAgain, done, id, play, rejecting } from "../support/ingest-in-memory.ts";

const old = evidenceId(1);

test("an accepted replacement removes the old object; a rejected one leaves it standing", async () => {
  const replacing = registration({ supersedes: old });

  expect((await play({ registration: replacing })).did).toEqual([
    "accepted",
    `listed evidence/2021/140524/${old}/`,
    `removed evidence/2021/140524/${old}/old.png`,
  ]);
  expect((await play({ registration: replacing, outcome: rejecting })).did).toEqual(["rejected"]);
});

test("what supersedes nothing lists and removes nothing", async () => {
  expect((await play({})).did).toEqual(["accepted"]);
});

test.each([
  { what: "another file name than was registered", key: `evidence/2021/140524/${id}/b.png` },
  { what: "a folder too many", key: `evidence/2021/140524/${id}/a.png/a.png` },
  { what: "no file name", key: `evidence/2021/140524/${id}/` },
  { what: "another room of the bucket", key: `reports/2021/140524/${id}/a.png` },
  { what: "no county", key: `evidence/2021/x/${id}/a.png` },
])("an object under a key with $what settles nothing", async ({ key: foreign }) => {
  const { answer, did } = await play({ key: foreign });

  expect(answer).toEqual(comesAgain);
  expect(did.filter((each) => each !== "let go")).toEqual([]);
});

test("an object that was not registered is let go unread", async () => {
  const { answer, did } = await play({ registration: undefined });

  expect({ answer, did }).toEqual({ answer: comesAgain, did: ["let go"] });
});

test("an object that lost its registration is refused by the one its receipt keeps", async () => {
  const { answer, did } = await play({ registration: undefined, receipt: requestedReceipt(id) });

  expect(answer).toEqual(done);
  expect(did).toEqual(["let go", "rejected registrationMissing"]);
});

test.each([
  { size: 50 * 1024 * 1024, did: ["accepted"] },
  { size: 50 * 1024 * 1024 + 1, did: ["let go", "rejected fileTooLarge size"] },
])("a document of $size bytes is $did", async ({ size, did }) => {
  expect((await play({ size })).did).toEqual(did);
});

const standing = { ...acceptance(id, []).receipt, etag: '"e1"' };

test("an object that its receipt knows is let go unread, and nothing is written", async () => {
  const { answer, did } = await play({ receipt: standing });

  expect({ answer, did }).toEqual({ answer: done, did: ["let go"] });
});

test("an object that is gone withdraws its receipt, and the log says so", async () => {
  const { answer, did, log } = await play({ receipt: standing, isAbsent: true });

  expect({ answer, did }).toEqual({ answer: done, did: ["withdrawn"] });
  expect(log.lines).toEqual([
    { message: "evidence withdrawn", facts: { ...lingchuan, evidenceId: id } },
  ]);
});

test("who wrote looks once more, and settles what came meanwhile", async () => {
  let looks = 0;

  const { did } = await play({ etag: () => (++looks === 1 ? '"e2"' : '"e1"') });

  expect([looks, did]).toEqual([1, ["accepted", "let go"]]);
});

test("a receipt that moved on is looked at again; any other refusal ends the message", async () => {
  const failing = (error: Error, times: number) => {
    let calls = 0;
    const settle = async () => {
      if (++calls <= times) throw error;
    };
    return { settle, calls: () => calls };
  };
  const stale = failing(new StaleRow("moved", {}), 9);
  const refused = failing(new Error("AccessDenied"), 1);

  expect((await play(stale)).answer).toEqual(done);
  expect((await play(refused)).answer).toEqual(comesAgain);
  expect([stale.calls(), refused.calls()]).toEqual([10, 1]);
});

test("an evidence that keeps changing is given up after ten looks, and the message comes again", async () => {
  let calls = 0;

  const { answer } = await play({
    settle: async () => {
      calls++;
      throw new StaleRow("moved", {});
    },
  });

  expect([answer, calls]).toEqual([comesAgain, 10]);
});
