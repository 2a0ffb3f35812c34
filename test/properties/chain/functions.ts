import * as z from "zod";
import { createHandler as ingestEvidence } from "../../../functions/ingest-evidence/handler.ts";
import { createHandler as recomputeStatus } from "../../../functions/recompute-status/handler.ts";
import { createHandler as reconcile } from "../../../functions/reconcile/handler.ts";
import { createHandler as restoreEvidence } from "../../../functions/restore-evidence/handler.ts";
import { createHandler as withdrawEvidence } from "../../../functions/withdraw-evidence/handler.ts";
import { countyRoutes } from "../../../infra/topology/routes.ts";
import type { EvidenceId } from "../../../shared/domain/evidence/evidence.ts";
import { type Intake, intake } from "../../../shared/intake/intake.ts";
import { noCalendarDecisions } from "../../support/decided.ts";
import { httpEvent, lambdaContext } from "../../support/http-event.ts";
import { noLedger } from "../../support/reconcile-in-memory.ts";
import type { Checkpoints } from "./copies.ts";
import type { County } from "./county.ts";

const BatchAnswer = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});
type Track = <Answer>(work: Promise<Answer>) => Promise<Answer>;
const log = { info: () => undefined, error: () => undefined };

/** The real handlers on a county's table and bucket, each call going through the checkpoints of its copy. */
export const functionsOf = ({ place, table, bucket }: County, track: Track, now: () => Date) => {
  const read: Intake = (input) => track(intake(input));
  const bucketOf = ({ reading, writing }: Checkpoints) => ({
    object: reading("object", bucket.object),
    etag: reading("etag", bucket.etag),
    remove: writing("remove", bucket.remove),
    objects: async function* (prefix: string) {
      const listed = await reading("objects", () => Array.fromAsync(bucket.objects(prefix)))();
      yield* listed;
    },
  });
  const receipts = ({ reading, writing }: Checkpoints) => ({
    receipt: reading("receipt", table.receipt),
    settle: writing("settle", table.settle),
    decisionsHead: reading("decisionsHead", table.decisionsHead),
    calendarHead: reading("calendarHead", table.calendarHead),
    latestClaims: reading("latestClaims", table.latestClaims),
  });
  const askedOf = (routeKey: string, evidenceId: EvidenceId, body?: object) =>
    httpEvent({
      routeKey: routeKey.replace("EVIDENCE", `${countyRoutes}/evidence/{evidenceId}`),
      path: { ...place, evidenceId },
      division: place.county,
      body,
    });
  return {
    withdraw: async (evidenceId: EvidenceId, _: Sends["evidence"], checkpoints: Checkpoints) => {
      const bucketNow = bucketOf(checkpoints);
      const handler = withdrawEvidence({
        table: receipts(checkpoints),
        bucket: bucketNow,
        now,
        log,
      });
      return statusOf(await handler(askedOf("DELETE EVIDENCE", evidenceId), lambdaContext()));
    },
    restore: async (evidenceId: EvidenceId, send: Sends["evidence"], checkpoints: Checkpoints) => {
      const { reading, writing } = checkpoints;
      const removed = async (key: string) => {
        const found = await reading("removed", bucket.removed)(key);
        return found && { bringBack: writing("bringBack", found.bringBack) };
      };
      const sendEvidence = async (messages: readonly unknown[]) => send(messages);
      const handler = restoreEvidence({
        table: receipts(checkpoints),
        bucket: { removed },
        sendEvidence,
        now,
        log,
      });
      const event = askedOf("POST EVIDENCE/restoration", evidenceId, { reason: "误撤，现予恢复" });
      return statusOf(await handler(event, lambdaContext()));
    },
    ingestEvidence: async (Records: readonly unknown[], checkpoints: Checkpoints) => {
      const handler = ingestEvidence({
        table: receipts(checkpoints),
        bucket: bucketOf(checkpoints),
        intake: read,
        now,
        log,
      });
      return failures(await handler({ Records }, lambdaContext()));
    },
    recomputeStatus: async (Records: readonly unknown[], { reading, writing }: Checkpoints) => {
      const handler = recomputeStatus({
        table: {
          latestClaim: reading("latestClaim", table.latestClaim),
          latestClaims: reading("latestClaims", table.latestClaims),
          factClaims: reading("factClaims", table.factClaims),
          claims: reading("claims", table.claims),
          decisionsHead: reading("decisionsHead", table.decisionsHead),
          newestVersion: reading("newestVersion", table.newestVersion),
          commitStatus: writing("commitStatus", table.commitStatus),
          updateBoard: writing("updateBoard", table.updateBoard),
        },
        now,
        log,
      });
      return failures(await handler({ Records }, lambdaContext()));
    },
    reconcile: async (send: Sends, { reading }: Checkpoints) => {
      const handler = reconcile({
        table: {
          receiptsAfter: reading("receiptsAfter", table.receiptsAfter),
          receiptsById: reading("receiptsById", table.receiptsById),
          claims: reading("claims", table.claims),
          decisionsHead: reading("decisionsHead", table.decisionsHead),
          decidedCount: reading("decidedCount", table.decidedCount),
          decisionPage: reading("decisionPage", table.decisionPage),
          decisions: reading("decisions", table.decisions),
          calendarHead: async () => noCalendarDecisions,
          calendarDecisions: async () => [],
          status: reading("status", table.status),
          issuedReports: async () => [],
        },
        bucket,
        ...noLedger,
        sendEvidence: async (messages) => send.evidence(messages),
        sendRecompute: async (messages) => send.recompute(messages),
        sendReconcile: async () => undefined,
        now,
        log,
      });
      const round = now().toISOString();
      await handler({ round, scope: "full", graceSeconds: 0, place }, lambdaContext());
      return [];
    },
  };
};

const statusOf = ({ statusCode = 0 }: { readonly statusCode?: number }): number => statusCode;

export interface Sends {
  readonly evidence: (messages: readonly unknown[]) => void;
  readonly recompute: (messages: readonly unknown[]) => void;
}

const failures = (answer: unknown): readonly string[] =>
  BatchAnswer.parse(answer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
