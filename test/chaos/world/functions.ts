import * as z from "zod";
import { Comparison } from "../../../events/comparison.ts";
import type { ReconcileRequest } from "../../../events/reconcile-request.ts";
import { createHandler as ingestEvidence } from "../../../functions/ingest-evidence/handler.ts";
import { createHandler as keepLedger } from "../../../functions/keep-ledger/handler.ts";
import { createHandler as publishChanges } from "../../../functions/publish-changes/handler.ts";
import { createHandler as recomputeStatus } from "../../../functions/recompute-status/handler.ts";
import { createHandler as reconcile } from "../../../functions/reconcile/handler.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { eventPublisher } from "../../../shared/aws/event-publisher.ts";
import { evidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import { ledgerBucket } from "../../../shared/aws/ledger-bucket.ts";
import { ledgerRows } from "../../../shared/aws/ledger-rows.ts";
import { queueSender } from "../../../shared/aws/queue-sender.ts";
import type { Intake } from "../../../shared/intake/intake.ts";
import { lambdaContext } from "../../support/http-event.ts";
import type { Clients } from "./clients.ts";

export const TABLE = "table";
export const BUCKET = "evidence";
export const silentLog = { info: () => undefined, error: () => undefined };

/** What a copy of a function has at hand. */
export interface Machine {
  readonly clients: Clients;
  readonly now: () => Date;
  readonly intake: Intake;
}

/** Records or messages of a batch in, those that have to come again out. */
export type BatchFunction = (
  records: readonly object[],
  machine: Machine,
) => Promise<readonly string[]>;

export const tableOf = ({ clients }: Pick<Machine, "clients">) =>
  complianceTable({ client: clients.dynamodb, name: TABLE });
export const bucketOf = ({ clients }: Pick<Machine, "clients">) =>
  evidenceBucket({ client: clients.s3, name: BUCKET });
export const senderOf = ({ clients }: Pick<Machine, "clients">, url: string) =>
  queueSender({ client: clients.sqs, url });

export const ingest: BatchFunction = async (Records, machine) => {
  const { now, intake } = machine;
  const handler = ingestEvidence({
    table: tableOf(machine),
    bucket: bucketOf(machine),
    intake,
    now,
    log: silentLog,
  });
  return failedOf(await handler({ Records }, lambdaContext()));
};

export const recompute: BatchFunction = async (Records, machine) => {
  const handler = recomputeStatus({ table: tableOf(machine), now: machine.now, log: silentLog });
  return failedOf(await handler({ Records }, lambdaContext()));
};

export const keep: BatchFunction = async (Records, { clients }) => {
  const handler = keepLedger({
    table: ledgerRows({ client: clients.dynamodb, name: TABLE }),
    ledger: ledgerBucket({ client: clients.s3, name: BUCKET }),
    log: silentLog,
  });
  return failedOf(await handler({ Records }, lambdaContext()));
};

export const tell: BatchFunction = async (Records, machine) => {
  const handler = publishChanges({
    table: tableOf(machine),
    publish: eventPublisher({ client: machine.clients.events, bus: "bus" }),
    log: silentLog,
  });
  return failedOf(await handler({ Records }, lambdaContext()));
};

const reconcileOn = (machine: Machine) => {
  const rows = { client: machine.clients.dynamodb, name: TABLE };
  return reconcile({
    table: tableOf(machine),
    ledgerRows: ledgerRows(rows),
    ledger: ledgerBucket({ client: machine.clients.s3, name: BUCKET }),
    bucket: bucketOf(machine),
    sendEvidence: senderOf(machine, "evidenceEvents"),
    sendRecompute: senderOf(machine, "recomputeRequests"),
    sendReconcile: senderOf(machine, "reconcileRequests"),
    now: machine.now,
    log: silentLog,
  });
};

export const compareEach: BatchFunction = async (Records, machine) =>
  failedOf(await reconcileOn(machine)({ Records }, lambdaContext()));

/** One place compared for an operator, who waits for what was found. */
export const compared = async (request: ReconcileRequest, machine: Machine): Promise<Comparison> =>
  Comparison.parse(await reconcileOn(machine)(request, lambdaContext()));

const BatchAnswer = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

const failedOf = (answer: unknown): readonly string[] =>
  BatchAnswer.parse(answer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
