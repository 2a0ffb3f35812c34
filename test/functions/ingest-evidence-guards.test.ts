import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/ingest-evidence/handler.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import type { EvidenceObject } from "../../shared/aws/evidence-bucket.ts";
import type { IntakeOutcome } from "../../shared/domain/evidence/intake-outcome.ts";
import type { Receipt, Registration } from "../../shared/domain/evidence/receipt.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";

const id = evidenceId(2);
const old = evidenceId(1);
const key = `evidence/2021/140524/${id}/a.png`;
const accepting: IntakeOutcome = {
  kind: "accepted",
  claims: [documentClaim("1.1-1", 2)],
  findings: [],
};
const rejecting: IntakeOutcome = { kind: "rejected", findings: [] };

interface Scene {
  readonly receipt?: Receipt;
  readonly registration?: Registration | undefined;
  readonly size?: number;
  readonly isAbsent?: true;
  readonly outcome?: IntakeOutcome;
  readonly key?: string;
  readonly settle?: () => Promise<void>;
  readonly etag?: () => string;
}

/** What one message comes to: what is written, removed, let go and told. */
const play = async (scene: Scene) => {
  const did: string[] = [];
  let receipt = scene.receipt;
  const object: EvidenceObject = {
    etag: '"e1"',
    size: scene.size ?? 1,
    registration: "registration" in scene ? scene.registration : registration(),
    bytes: async () => new Uint8Array(),
    discard: () => did.push("let go"),
  };
  const table: Deps["table"] = {
    receipt: async () => receipt,
    settle: async (settlement) => {
      await scene.settle?.();
      receipt = settlement.receipt;
      did.push(`${receipt.state} ${receipt.findings.map(({ code }) => code).join()}`.trim());
    },
  };
  const bucket: Deps["bucket"] = {
    object: async () => (scene.isAbsent ? undefined : object),
    etag: async () => (scene.isAbsent ? undefined : (scene.etag?.() ?? object.etag)),
    remove: async (removed) => void did.push(`removed ${removed}`),
    async *objects(prefix) {
      did.push(`listed ${prefix}`);
      yield { key: `${prefix}old.png`, etag: "x", ref: undefined };
    },
  };
  const log = recordedLog();
  const handler = createHandler({
    table,
    bucket,
    intake: async () => scene.outcome ?? accepting,
    now: () => new Date("2021-11-02T00:00:00.000Z"),
    log,
  });
  const body = JSON.stringify({
    Records: [{ s3: { object: { key: encodeURIComponent(scene.key ?? key) } } }],
  });
  const Records = [{ messageId: "m-1", eventSource: "aws:sqs", body }];
  const answer: unknown = await handler({ Records }, lambdaContext());
  return { answer, did, log };
};
const done = { batchItemFailures: [] };
const comesAgain = { batchItemFailures: [{ itemIdentifier: "m-1" }] };

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
  { size: 50 * 1024 * 1024 + 1, did: ["let go", "rejected fileTooLarge"] },
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
