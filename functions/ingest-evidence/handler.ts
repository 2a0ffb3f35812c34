import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { ObjectNotification } from "../../events/object-notification.ts";
import { QueueBatch } from "../../events/queue-batch.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { ForeignObject, StaleRow, UnwritableRow } from "../../shared/aws/errors.ts";
import type { EvidenceBucket, EvidenceObject } from "../../shared/aws/evidence-bucket.ts";
import { keepOut, removeSuperseded } from "../../shared/aws/kept-out.ts";
import { objectKey, parseObjectKey } from "../../shared/aws/keys.ts";
import { ofOpenItems } from "../../shared/aws/open-items.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import type { EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import { blownFuse, type IntakeOutcome } from "../../shared/domain/evidence/intake-outcome.ts";
import type { Receipt, Registration } from "../../shared/domain/evidence/receipt.ts";
import {
  type Seen,
  settlementOf,
  stepFor,
  withdrawalOf,
} from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { sizeLimits } from "../../shared/domain/evidence/size-limits.ts";
import type { Finding } from "../../shared/domain/findings/finding.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Intake } from "../../shared/intake/intake.ts";
import { waited } from "../../shared/log/figures.ts";
import type { Logger } from "../../shared/log/log.ts";

/** Lost races in a row before the message goes back to the queue; each means that another copy got further. */
const ATTEMPTS = 10;

export interface Deps {
  readonly table: Pick<ComplianceTable, "receipt" | "settle" | "latestClaims">;
  readonly bucket: Pick<EvidenceBucket, "object" | "etag" | "remove" | "objects">;
  readonly intake: Intake;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Each message succeeds or fails by itself; a failed one comes back and at last ends in the dead-letter queue (law 5). */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown, { functionName }: Context) => {
    const { failed } = await settleEach({
      parts: QueueBatch.parse(event).Records,
      work: ({ body }) => ingest(body, functionName, deps),
      identifiers: ({ messageId }) => [messageId],
      failure: { message: "message failed", facts: ({ messageId }) => ({ messageId }) },
      log: deps.log,
    });
    return comeAgain(failed);
  });

const ingest = async (body: string, functionName: string, deps: Deps): Promise<void> => {
  const { Records } = ObjectNotification.parse(JSON.parse(body));
  for (const { s3, eventTime } of Records) {
    const took = () => waited(functionName, "MillisecondsToSettle", eventTime, deps.now());
    await settle(s3.object.key, { ...deps, took });
  }
};

/** `took`: from the moment S3 announced the object until now, for the log. */
type Settling = Deps & { readonly took: () => object };

/**
 * Law 2: read the receipt, look at the object as it is now, write if the receipt has not moved; else start over. Who wrote
 * looks once more: a copy sent for what happened meanwhile may have come and gone before there was anything to correct.
 */
const settle = async (key: string, deps: Settling): Promise<void> => {
  const ref = refOf(key);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const { receipt, isWritten } = await look(ref, key, deps);
      if (receipt?.state === "accepted") await removeSuperseded(receipt, deps);
      if (!isWritten || stepFor(receipt, seenAs(await deps.bucket.etag(key))) === "nothing") return;
    } catch (error) {
      if (!(error instanceof StaleRow)) throw error;
    }
  }
  throw new StaleRow("the evidence kept changing", { ...ref });
};

const look = async (
  ref: EvidenceRef,
  key: string,
  deps: Settling,
): Promise<{ readonly receipt: Receipt | undefined; readonly isWritten: boolean }> => {
  const before = await deps.table.receipt(ref);
  const object = await deps.bucket.object(key);
  const step = stepFor(before, seenAs(object?.etag));
  if (step === "examine" && object)
    return { receipt: await examine({ ref, key, before, object }, deps), isWritten: true };
  object?.discard();
  if (step === "keepOut" && before) {
    deps.log.info("an object of a withdrawn evidence is kept out", ref);
    return { receipt: await keepOut({ ref, key, before }, deps), isWritten: true };
  }
  if (step === "withdraw" && before)
    return { receipt: await withdraw(ref, before, deps), isWritten: true };
  return { receipt: before, isWritten: false };
};

const seenAs = (etag: string | undefined): Seen =>
  etag === undefined ? { kind: "absent" } : { kind: "present", etag };

const withdraw = async (ref: EvidenceRef, before: Receipt, deps: Deps): Promise<Receipt> => {
  const writing = { ref, before, now: deps.now().toISOString() };
  const withdrawal = withdrawalOf(writing, before.registration);
  await deps.table.settle(withdrawal);
  deps.log.info("evidence withdrawn", ref);
  return withdrawal.receipt;
};

interface Found {
  readonly ref: EvidenceRef;
  readonly key: string;
  readonly before: Receipt | undefined;
  readonly object: EvidenceObject;
}

const examine = async ({ ref, key, before, object }: Found, deps: Settling): Promise<Receipt> => {
  const registration = object.registration ?? before?.registration;
  if (!registration || objectKey(ref, registration.fileName) !== key) {
    object.discard();
    throw new ForeignObject("the object of an evidence was not registered here", { ...ref });
  }
  const outcome = await outcomeOf(ref, registration, object, deps);
  const receipt = await settleWhole(outcome, { ref, before, registration, object }, deps);
  const fuse = blownFuse(outcome);
  if (fuse !== undefined) deps.log.error("a file blew a fuse", { ...ref, fuse });
  const said = { state: receipt.state, findings: receipt.findings.length };
  deps.log.info("evidence settled", { ...ref, ...said, ...deps.took() });
  return receipt;
};

type Examined = Omit<Found, "key"> & { readonly registration: Registration };

/** Whatever a file holds, its receipt settles: what the table cannot hold is refused, and rings. */
const settleWhole = async (
  outcome: IntakeOutcome,
  examined: Examined,
  deps: Deps,
): Promise<Receipt> => {
  try {
    return await settleAs(outcome, examined, deps);
  } catch (error) {
    if (!(error instanceof UnwritableRow)) throw error;
    deps.log.error("evidence not kept", { ...examined.ref, error });
    const findings = [finding("cannotBeKept", { path: "" })];
    return settleAs({ kind: "rejected", findings }, examined, deps);
  }
};

const settleAs = async (
  outcome: IntakeOutcome,
  { ref, before, registration, object: { etag } }: Examined,
  { table, now }: Deps,
): Promise<Receipt> => {
  const writing = { ref, before, now: now().toISOString() };
  const settlement = settlementOf(writing, { registration, etag, outcome });
  await table.settle(settlement);
  return settlement.receipt;
};

const outcomeOf = async (
  ref: EvidenceRef,
  registration: Registration,
  object: EvidenceObject,
  { intake, table }: Deps,
): Promise<IntakeOutcome> => {
  const framework = await frameworkOf(ref.cycle);
  if (!framework) throw new ForeignObject("no framework is in force for the cycle", { ...ref });
  if (!object.registration)
    return refused(object, finding("registrationMissing", { path: "", values: {} }));
  const limit = sizeLimits[registration.kind];
  if (object.size > limit) {
    const values = { size: String(object.size), limit: String(limit) };
    return refused(object, finding("fileTooLarge", { path: "size", values }));
  }
  const outcome = await intake({ ref, registration, framework, bytes: await object.bytes() });
  return ofOpenItems(outcome, { ref, registration, framework }, table);
};

const refused = (object: EvidenceObject, found: Finding): IntakeOutcome => {
  object.discard();
  return { kind: "rejected", findings: [found] };
};

const refOf = (key: string): EvidenceRef => {
  const parsed = parseObjectKey(key);
  if (!parsed) throw new ForeignObject("an object key is none of ours", {});
  const { county, cycle, evidenceId } = parsed;
  return { county, cycle, evidenceId };
};
