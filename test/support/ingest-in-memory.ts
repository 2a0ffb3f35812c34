import { createHandler, type Deps } from "../../functions/ingest-evidence/handler.ts";
import type { EvidenceObject } from "../../shared/aws/evidence-bucket.ts";
import type { IntakeOutcome } from "../../shared/domain/evidence/intake-outcome.ts";
import type { Receipt, Registration } from "../../shared/domain/evidence/receipt.ts";
import { documentClaim, evidenceId } from "./builders.ts";
import { registration } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

export const id = evidenceId(2);
const key = `evidence/2021/140524/${id}/a.png`;
const accepting: IntakeOutcome = {
  kind: "accepted",
  claims: [documentClaim("1.1-1", 2)],
  findings: [],
};
export const rejecting: IntakeOutcome = { kind: "rejected", findings: [] };

interface Scene {
  readonly receipt?: Receipt;
  readonly registration?: Registration | undefined;
  readonly size?: number;
  readonly isAbsent?: true;
  /** Absent at the first look alone. */
  readonly comesBack?: true;
  readonly outcome?: IntakeOutcome;
  readonly key?: string;
  readonly settle?: () => Promise<void>;
  readonly etag?: () => string;
  /** When S3 says that it happened. */
  readonly eventTime?: string;
}

/** What one message comes to: what is written, removed, let go and told. */
export const play = async (scene: Scene) => {
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
    // Of another evidence, such as one that it takes the place of, nothing is known
    receipt: async ({ evidenceId: asked }) => (asked === id ? receipt : undefined),
    latestClaims: async () => [],
    settle: async (settlement) => {
      await scene.settle?.();
      receipt = settlement.receipt;
      did.push(
        `${receipt.state} ${receipt.findings.map(({ code, path }) => `${code} ${path}`).join()}`.trim(),
      );
    },
  };
  let isFirst = true;
  const bucket: Deps["bucket"] = {
    object: async () => {
      const isAway = scene.isAbsent || (scene.comesBack && isFirst);
      isFirst = false;
      return isAway ? undefined : object;
    },
    etag: async () => (scene.isAbsent ? undefined : (scene.etag?.() ?? object.etag)),
    remove: async (removed) => void did.push(`removed ${removed}`),
    async *objects(prefix) {
      did.push(`listed ${prefix}`);
      yield {
        key: `${prefix}old.png`,
        etag: "x",
        modifiedAt: "2021-11-01T00:00:00.000Z",
        ref: undefined,
      };
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
    Records: [
      {
        ...(scene.eventTime && { eventTime: scene.eventTime }),
        s3: { object: { key: encodeURIComponent(scene.key ?? key) } },
      },
    ],
  });
  const Records = [{ messageId: "m-1", eventSource: "aws:sqs", body }];
  const answer: unknown = await handler({ Records }, lambdaContext());
  return { answer, did, log };
};
export const done = { batchItemFailures: [] };
export const comesAgain = { batchItemFailures: [{ itemIdentifier: "m-1" }] };
