import { createHandler as requestUpload } from "../../functions/request-upload/handler.ts";
import { createHandler as restoreEvidence } from "../../functions/restore-evidence/handler.ts";
import { createHandler as withdrawEvidence } from "../../functions/withdraw-evidence/handler.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { Logger } from "../../shared/log/log.ts";
import { evidenceId } from "./builders.ts";
import { httpEvent, type lambdaContext } from "./http-event.ts";
import type { Who } from "./people.ts";

interface Deps {
  readonly table: ComplianceTable;
  readonly now: () => Date;
  readonly log: Logger;
}

type Call = (
  handler: (event: unknown, context: ReturnType<typeof lambdaContext>) => Promise<unknown>,
  event: ReturnType<typeof httpEvent>,
) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;

const description = {
  kind: "indicators",
  fileName: "figures.csv",
  contentType: "text/csv",
  size: 1,
  sha256: "a".repeat(64),
  title: "2021年教育指标",
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-12-31" },
};

/** Nobody uploads anything here. */
const unsigned = async () =>
  ({ method: "PUT", url: "https://u", headers: {}, expiresAt: "e" }) as const;

const county = "/v1/counties/{county}/cycles/{cycle}";
let ids = 0;

/** What people do with evidence of a county that is decided on; no file is ever sent. */
export const filingActs = (deps: Deps, call: Call) => ({
  /** Registers an evidence; nothing is signed for anybody here. */
  register: async (who: Who, change: object) =>
    call(
      requestUpload({
        ...deps,
        presign: unsigned,
        newId: () => evidenceId(1_000 + ids++),
      }),
      httpEvent({
        routeKey: `POST ${county}/evidence`,
        ...who,
        body: { ...description, ...change },
      }),
    ),
  withdraw: async (who: Who, number: number) =>
    call(
      withdrawEvidence({ ...deps, bucket: { remove: async () => undefined } }),
      httpEvent({
        routeKey: `DELETE ${county}/evidence/{evidenceId}`,
        ...who,
        path: { evidenceId: evidenceId(number) },
        body: { reason: "数据有误" },
      }),
    ),
  /** Asks for the address of a registration anew. */
  signAgain: async (who: Who, id: string) =>
    call(
      requestUpload({ ...deps, presign: unsigned, newId: () => evidenceId(1) }),
      httpEvent({
        routeKey: `POST ${county}/evidence/{evidenceId}/upload`,
        ...who,
        path: { evidenceId: id },
      }),
    ),
  /** Brings an evidence back from a store that has kept every file. */
  restore: async (who: Who, number: number) =>
    call(
      restoreEvidence({
        ...deps,
        bucket: { removed: async () => ({ bringBack: async () => undefined }) },
        sendEvidence: async () => undefined,
      }),
      httpEvent({
        routeKey: `POST ${county}/evidence/{evidenceId}/restoration`,
        ...who,
        path: { evidenceId: evidenceId(number) },
        body: { reason: "误撤，现予恢复" },
      }),
    ),
});
