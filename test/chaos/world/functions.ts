import * as z from "zod";
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
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import type { Intake } from "../../../shared/intake/intake.ts";
import { noCalendarDecisions, noDecisions } from "../../support/decided.ts";
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
  /** The counties of this schedule: the others are empty, and reconcile need not ask for them. */
  readonly places: readonly CountyCycle[];
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

/** What the daily reconciliation found. */
export const reconcileAll = async (machine: Machine) => {
  const table = tableOf(machine);
  const isHere = ({ county }: CountyCycle) => machine.places.some((each) => each.county === county);
  const here =
    <Answer>(query: (place: CountyCycle) => Promise<Answer>, empty: Answer) =>
    async (place: CountyCycle) =>
      isHere(place) ? query(place) : empty;
  const bucket = bucketOf(machine);
  const handler = reconcile({
    table: {
      receipts: (place, page) =>
        here((at) => table.receipts(at, page), { receipts: [], next: undefined })(place),
      claims: here(table.claims, []),
      decisionsHead: here(table.decisionsHead, noDecisions),
      decidedCount: here(table.decidedCount, undefined),
      decisions: here(table.decisions, []),
      calendarHead: async () => noCalendarDecisions,
      calendarDecisions: async () => [],
      status: here(table.status, undefined),
    },
    bucket: {
      objects: async function* (prefix) {
        if (machine.places.some(({ county }) => prefix.includes(county)))
          yield* bucket.objects(prefix);
      },
    },
    sendEvidence: senderOf(machine, "evidenceEvents"),
    sendRecompute: senderOf(machine, "recomputeRequests"),
    now: machine.now,
    log: silentLog,
  });
  return handler({}, lambdaContext());
};

const BatchAnswer = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

const failedOf = (answer: unknown): readonly string[] =>
  BatchAnswer.parse(answer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
