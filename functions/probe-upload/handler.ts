import { createHash } from "node:crypto";
import middy from "@middy/core";
import type { Context } from "aws-lambda";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import type { ProbeRows } from "../../shared/aws/probe-rows.ts";
import type { PresignedUpload, UploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { EvidenceId, type EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import {
  REGISTERED,
  type Receipt,
  type Registration,
} from "../../shared/domain/evidence/receipt.ts";
import { editionsInForce } from "../../shared/domain/framework/editions.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { known } from "../../shared/domain/known.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { cycleOf } from "../../shared/domain/place/cycle.ts";
import { testCounty } from "../../shared/domain/place/test-county.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { figures } from "../../shared/log/figures.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "register" | "receipts" | "status" | "history">;
  readonly rows: ProbeRows;
  readonly bucket: Pick<EvidenceBucket, "remove">;
  readonly presign: UploadPresigner;
  /** Sends bytes to a presigned address; the status it was answered with. */
  readonly put: (upload: PresignedUpload, bytes: Uint8Array) => Promise<number>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly newId: (now: Date) => string;
  readonly now: () => Date;
  readonly log: Logger;
}

/** What the status does not count by then has failed. */
const COUNTED_WITHIN = 60_000;
const LOOK_EVERY = 500;
/** Of earlier probes: what one round takes away at most, more than one leaves. */
const SWEPT = 50;

/** The same bytes each time: one grey pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

/** Does what a clerk's machine does, in the test county: register, PUT, wait until the status counts it, withdraw. */
export const createHandler = (deps: Deps) =>
  middy().handler(async (_: unknown, context: Context): Promise<void> => {
    const framework = await latestEdition();
    const place = { county: testCounty, cycle: cycleOf(framework.cycle) };
    const began = deps.now();
    const ref = { ...place, evidenceId: EvidenceId.parse(deps.newId(began)) };
    const tell = measured(ref, context, began);
    try {
      await sweep(place, deps);
      const started = deps.now();
      await upload(ref, framework, started, deps);
      await until(ref, (status) => counts(status, ref), deps);
      const milliseconds = deps.now().getTime() - started.getTime();
      await withdraw(ref, deps);
      deps.log.info("upload probed", tell(0, milliseconds));
    } catch (error) {
      deps.log.error("upload probe failed", { ...tell(1), error });
    }
  });

const latestEdition = async (): Promise<Framework> => {
  const editions = (await editionsInForce()).toSorted((one, other) => one.cycle - other.cycle);
  return known(editions.at(-1), "an edition in force");
};

/** What a line tells, beside the ids of the request. */
const measured =
  (ref: EvidenceRef, { functionName, awsRequestId }: Context, began: Date) =>
  (failed: number, milliseconds?: number) => ({
    ...ref,
    requestId: awsRequestId,
    ...figures(functionName, began, {
      CanaryFailed: { unit: "Count", value: failed },
      ...(milliseconds !== undefined && {
        CanaryMilliseconds: { unit: "Milliseconds" as const, value: milliseconds },
      }),
    }),
  });

const MINUTE = 60_000;

const upload = async (
  ref: EvidenceRef,
  framework: Framework,
  at: Date,
  { table, presign, put }: Deps,
): Promise<void> => {
  const registration = registrationOf(framework, at);
  await table.register({
    ...ref,
    state: "requested",
    registration,
    findings: [],
    revision: REGISTERED,
    updatedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + 60 * MINUTE).toISOString(),
  });
  const signed = await presign({ ref, registration, signedAt: at, validSeconds: 60 });
  const status = await put(signed, picture);
  if (status !== 200) throw new ProbeFailed("the presigned PUT was refused", { status });
};

const registrationOf = (framework: Framework, at: Date): Registration => ({
  kind: "document",
  fileName: FILE,
  contentType: "image/png",
  size: picture.length,
  sha256: createHash("sha256").update(picture).digest("hex"),
  title: "探测上传",
  issuer: known(framework.departments[0], "a department").id,
  period: { from: `${framework.cycle}-01-01`, to: `${framework.cycle}-12-31` },
  documents: [known(itemsOf(framework).flatMap(({ documents }) => documents)[0], "a document").id],
  registeredBy: "probe-upload",
  registeredAt: at.toISOString(),
});
const FILE = "probe.png";

const counts = (status: Status | undefined, { evidenceId }: EvidenceRef): boolean =>
  (status?.items ?? [])
    .flatMap(({ criteria }) => criteria)
    .some(({ documents = [] }) => documents.some((each) => each.evidenceId === evidenceId));

const until = async (
  ref: EvidenceRef,
  isSo: (status: Status | undefined) => boolean,
  { table, pause, now }: Deps,
): Promise<void> => {
  const deadline = now().getTime() + COUNTED_WITHIN;
  while (!isSo(await table.status(ref))) {
    if (now().getTime() > deadline) throw new ProbeFailed("the status did not follow", { ...ref });
    await pause(LOOK_EVERY);
  }
};

/** Nothing is left that counts: what a clerk takes back is uncounted by the same chain. */
const withdraw = async (ref: EvidenceRef, deps: Deps): Promise<void> => {
  await deps.bucket.remove(objectKey(ref, FILE));
  await until(ref, (status) => !counts(status, ref), deps);
};

/** What earlier probes left: objects of those that failed go now, and rows that say nothing any more. */
const sweep = async (place: CountyCycle, { table, rows, bucket }: Deps): Promise<void> => {
  const { receipts } = await table.receipts(place, { limit: SWEPT, after: undefined });
  for (const receipt of receipts) {
    if (receipt.state !== "withdrawn")
      await bucket.remove(objectKey(receipt, receipt.registration.fileName));
    if (isOver(receipt)) await rows.forgetReceipt(receipt);
  }
  const newest = await table.status(place);
  if (!newest) return;
  const { entries } = await table.history(place, { limit: SWEPT, before: newest.version });
  for (const { version } of entries) await rows.forgetVersion(place, version);
};

/** Withdrawn by the chain, or never seen by it. */
const isOver = ({ state }: Receipt): boolean => state === "withdrawn" || state === "requested";

class ProbeFailed extends Error {
  override readonly name = "ProbeFailed";
  readonly facts: Readonly<Record<string, unknown>>;
  constructor(message: string, facts: Readonly<Record<string, unknown>>) {
    super(message);
    this.facts = facts;
  }
}
