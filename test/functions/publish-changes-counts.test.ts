import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/publish-changes/handler.ts";
import { ForeignObject } from "../../shared/aws/errors.ts";
import type { HistoryEntry } from "../../shared/domain/status/history.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { evidenceId, framework2021 } from "../support/builders.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { ledgerNotice } from "../support/ledger-notice.ts";

const empty = emptyStatus(framework2021(), lingchuan);
const versionOf = (version: number): HistoryEntry =>
  historyEntry(
    empty,
    { ...empty, version, updatedAt: "2021-11-01T00:00:00.000Z" },
    { evidence: [], decisions: [], reconciled: true },
  );
const change = (version: number) =>
  ledgerNotice(lingchuan, "history", String(version), `h${version}`);
const settled = ledgerNotice(lingchuan, "receipts", `${evidenceId(1)}/1`, "e1");

interface Scene {
  /** What stands in the history, the newest first. */
  readonly versions?: readonly number[];
  readonly publish?: Deps["publish"];
}

/** A bus that takes all but the events of these ids. */
const refusing =
  (...ids: readonly string[]): Deps["publish"] =>
  async (told) =>
    told.filter(({ detail }) => ids.includes(detail.id));

const happen = async (event: unknown, { versions = [], publish = refusing() }: Scene) => {
  const looks: unknown[] = [];
  const log = recordedLog();
  const rejected = { ...acceptance(evidenceId(1), []).receipt, state: "rejected" as const };
  const handler = createHandler({
    table: {
      history: async (_, { limit, before = Number.POSITIVE_INFINITY }) => {
        looks.push({ limit, before });
        const older = versions.filter((version) => version < before);
        return { entries: older.slice(0, limit).map(versionOf), next: undefined };
      },
      receipt: async () => rejected,
      receipts: async () => ({ receipts: [rejected], next: undefined }),
    },
    publish,
    log,
  });
  const answer: unknown = await handler(event, lambdaContext());
  return { answer, looks, lines: log.lines };
};
const changed = (records: readonly unknown[], scene: Scene) => happen({ Records: records }, scene);

test("of a version that is no longer there nothing is told, least of all the one before it", async () => {
  const { answer, looks, lines } = await changed([change(3)], {
    versions: [2, 1],
  });

  expect(answer).toStrictEqual({ batchItemFailures: [] });
  expect(looks).toStrictEqual([{ limit: 1, before: 4 }]);
  expect(lines).toStrictEqual([{ message: "changes told", facts: { told: 0, refused: 0 } }]);
});

test("the log counts what was told and what the bus did not take", async () => {
  const records = [1, 2, 3].map(change);

  const { answer, lines } = await changed(records, {
    versions: [3, 2, 1],
    publish: refusing("140524#2021#2"),
  });

  expect(answer).toStrictEqual({ batchItemFailures: [{ itemIdentifier: "h2" }] });
  expect(lines).toStrictEqual([
    { message: "event bus refused", facts: { comesAgain: ["h2"] } },
    { message: "changes told", facts: { told: 2, refused: 1 } },
  ]);
});

test("why the bus was not reached stands in the log, and nothing counts as told", async () => {
  const error = new Error("no route");
  const { lines } = await changed([settled], {
    publish: () => Promise.reject(error),
  });

  expect(lines).toStrictEqual([
    { message: "event bus not reached", facts: { comesAgain: ["e1"], error } },
    { message: "changes told", facts: { told: 0, refused: 1 } },
  ]);
});

test.each(["decisions", "reports", "withdrawals", "calendar"] as const)(
  "of what is kept in the folder %s nothing is told, and nothing is read",
  async (room) => {
    const { answer, looks, lines } = await changed([ledgerNotice(lingchuan, room, "1", "m1")], {
      versions: [1],
    });

    expect([answer, looks]).toStrictEqual([{ batchItemFailures: [] }, []]);
    expect(lines).toStrictEqual([{ message: "changes told", facts: { told: 0, refused: 0 } }]);
  },
);

test("a key that is none of the ledger's is named in the log by its message alone", async () => {
  const body = JSON.stringify({ Records: [{ s3: { object: { key: "elsewhere/x" } } }] });
  const { answer, lines } = await changed([{ messageId: "m7", eventSource: "aws:sqs", body }], {
    versions: [1],
  });

  expect(answer).toStrictEqual({ batchItemFailures: [{ itemIdentifier: "m7" }] });
  expect(lines).toStrictEqual([
    {
      message: "change not read",
      facts: { messageId: "m7", comesAgain: ["m7"], error: expect.any(ForeignObject) },
    },
    { message: "changes told", facts: { told: 0, refused: 0 } },
  ]);
  expect(lines[0]?.facts).toMatchObject({ error: { facts: {} } });
});

const retell = { division: "140524", cycle: "2021", dryRun: false };

test("an operator who has events told again reads what was, and what has to be asked for once more", async () => {
  const { answer, lines } = await happen(
    { retell },
    {
      versions: [3, 2, 1],
      publish: refusing("140524#2021#2"),
    },
  );

  const of = (version: number) => ({
    type: "CountyStatusChanged",
    id: `140524#2021#${version}`,
    at: "2021-11-01T00:00:00.000Z",
  });
  expect(answer).toStrictEqual({
    told: [of(3), of(1)],
    refused: [of(2)],
    next: { list: "rejections", county: "140524" },
  });
  expect(lines).toStrictEqual([
    { message: "told again", facts: { told: 2, refused: 1, dryRun: false } },
  ]);
});

test("a dry run is called one in the log too, and the last page has none after it", async () => {
  const from = { list: "rejections", county: "140524" };
  const { answer, lines } = await happen(
    { retell: { ...retell, dryRun: true, from } },
    {
      publish: () => Promise.reject(new Error("nobody is to be told")),
    },
  );

  expect(answer).toStrictEqual({
    told: [{ type: "EvidenceRejected", id: `${evidenceId(1)}#1`, at: "2021-11-01T00:00:00.000Z" }],
    refused: [],
  });
  expect(lines).toStrictEqual([
    { message: "told again", facts: { told: 1, refused: 0, dryRun: true } },
  ]);
});
