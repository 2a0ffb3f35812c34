import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createHandler } from "../../functions/probe-upload/handler.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { checkRegistration } from "../../shared/domain/evidence/registration.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { testCounty } from "../../shared/domain/place/test-county.ts";
import { latestClaims, scoreItem } from "../../shared/domain/scoring/scoring.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { documentClaim, evidenceId, framework2021, itemOf } from "../support/builders.ts";
import { acceptance, requestedReceipt } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";

const place = { county: testCounty, cycle: Cycle.parse("2021") };
const began = Date.parse("2021-11-01T00:00:00.000Z");
const updatedAt = new Date(began).toISOString();
const empty = { ...emptyStatus(framework2021(), place), version: 4, updatedAt };
const ours = { ...documentClaim("1.1-1"), evidenceId: evidenceId(9) };
const counted: Status = {
  ...empty,
  items: empty.items.map((item) =>
    item.id === "1.1" ? scoreItem(itemOf("1.1"), latestClaims([ours])) : item,
  ),
};
const version3 = historyEntry(
  empty,
  { ...empty, version: 3 },
  {
    evidence: [],
    decisions: [],
    reconciled: false,
  },
);

/** Probes a system that answers with these statuses one after the other; each pause takes a second of the clock. */
const probed = async (answers: readonly (Status | undefined)[], left: readonly Receipt[] = []) => {
  const did: string[] = [];
  const registered: Receipt[] = [];
  const sent: Uint8Array[] = [];
  const log = recordedLog();
  const statuses = [...answers];
  let at = began;
  const doing = async (what: string) => void did.push(what);
  await createHandler({
    table: {
      receipts: async () => ({ receipts: left, next: undefined }),
      history: async (_, { before }) => {
        did.push(`history below ${before}`);
        return { entries: [version3], next: undefined };
      },
      status: async () => (statuses.length > 1 ? statuses.shift() : statuses[0]),
      register: async (receipt) => {
        did.push("register");
        registered.push(receipt);
      },
    },
    rows: {
      forgetReceipt: (ref) => doing(`forget ${ref.evidenceId.at(-1)}`),
      forgetVersion: (_, version) => doing(`forget version ${version}`),
    },
    bucket: { remove: (key) => doing(`remove ${key}`) },
    presign: async ({ validSeconds, signedAt }) => {
      did.push(`presign for ${validSeconds} s at ${signedAt.getTime() - began} ms`);
      return { method: "PUT", url: "https://bucket", headers: {}, expiresAt: updatedAt };
    },
    put: async ({ url }, bytes) => {
      did.push(`PUT ${url}`);
      sent.push(bytes);
      return 200;
    },
    pause: async (milliseconds) => {
      did.push(`pause ${milliseconds}`);
      at += 1000;
    },
    newId: (now) => evidenceId(now.getTime() === began ? 9 : 1),
    now: () => new Date(at),
    log,
  })({}, lambdaContext());
  const [line] = log.lines;
  return { did, registered, sent, facts: Object(line?.facts), message: line?.message };
};

const own = `evidence/2021/999999/${evidenceId(9)}/probe.png`;

test("it registers, uploads, waits until it counts, takes back and waits until it no longer counts", async () => {
  const { did, facts } = await probed([undefined, undefined, counted, counted, empty]);

  expect(did).toEqual([
    "register",
    "presign for 60 s at 0 ms",
    "PUT https://bucket",
    "pause 500",
    `remove ${own}`,
    "pause 500",
  ]);
  // One pause until it counted; the taking back is not measured
  expect(facts).toMatchObject({ CanaryFailed: 0, CanaryMilliseconds: 1000 });
  expect(facts._aws.Timestamp).toBe(began);
});

test("what it registers a clerk could register: of these bytes, and nothing is wrong with it", async () => {
  const { registered, sent } = await probed([undefined, counted, empty]);
  const [receipt] = registered;
  const { registeredBy, registeredAt, ...description } =
    receipt?.registration ?? requestedReceipt(evidenceId(1)).registration;

  expect(
    checkRegistration({ description, framework: framework2021(), cycle: place.cycle }),
  ).toEqual([]);
  expect([registeredBy, registeredAt]).toEqual(["probe-upload", updatedAt]);
  expect(description.sha256).toBe(
    createHash("sha256")
      .update(sent[0] ?? "")
      .digest("hex"),
  );
  expect(description.size).toBe(sent[0]?.length);
  expect(receipt).toMatchObject({ ...place, state: "requested", revision: 1, findings: [] });
});

test("earlier rows go before it begins: receipts that are over, versions below the newest; what still counts is taken back", async () => {
  const over = { ...requestedReceipt(evidenceId(1)), ...place };
  const { etag: _, subjects: __, ...base } = acceptance(evidenceId(2), []).receipt;
  const withdrawn: Receipt = { ...base, ...place, state: "withdrawn" };
  const standing: Receipt = { ...acceptance(evidenceId(3), []).receipt, ...place };

  const { did } = await probed([empty, counted, empty], [standing, withdrawn, over]);

  expect(did.slice(0, 7)).toEqual([
    `remove evidence/2021/999999/${evidenceId(3)}/a.png`,
    "forget 2",
    `remove evidence/2021/999999/${evidenceId(1)}/a.png`,
    "forget 1",
    "history below 4",
    "forget version 3",
    "register",
  ]);
});

test("what is not counted within a minute has failed, and is told with the evidence", async () => {
  const { did, facts, message } = await probed([empty]);

  // A look at each second from 0 to 60, and one more that is too late
  expect(did.filter((each) => each === "pause 500")).toHaveLength(61);
  expect(message).toBe("upload probe failed");
  expect(facts.evidenceId).toBe(evidenceId(9));
  expect(facts._aws.CloudWatchMetrics[0].Metrics).toEqual([
    { Name: "CanaryFailed", Unit: "Count" },
  ]);
});
