import { createHash } from "node:crypto";
import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { createHandler as createReport } from "../../functions/produce-report/handler.ts";
import { createHandler as createRecompute } from "../../functions/recompute-status/handler.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { known } from "../../shared/domain/known.ts";
import { foldDecisions } from "../../shared/domain/review/fold.ts";
import { documentClaim, evidenceId } from "./builders.ts";
import { decidedOn } from "./decided.ts";
import { acceptance, lingchuan } from "./evidence-builders.ts";
import { httpEvent, lambdaContext, recordedLog } from "./http-event.ts";
import { startLedgerKeeping } from "./ledger-keeping.ts";
import { change } from "./table-change.ts";

const moment = (minute: number) => new Date(Date.UTC(2021, 10, 1, 0, minute));
/** A file of its own for each evidence. */
const bytesOf = (number: number) => Buffer.from(`file ${number}`);

/** Lingchuan with three evidences, as many versions, two decisions and a report, all of it in its ledger. */
export const startAuditedCounty = async () => {
  const at = await startLedgerKeeping();
  const { table, s3, engines } = at;
  const sks: string[] = [];
  for (const [number, document] of [
    [1, "1.1-1"],
    [2, "1.1-2"],
    [3, "1.1-3"],
  ] as const) {
    const id = evidenceId(number);
    const sha256 = createHash("sha256").update(bytesOf(number)).digest("hex");
    const settlement = acceptance(id, [documentClaim(document, number)], { sha256 });
    const ref = { ...lingchuan, evidenceId: id };
    const Key = objectKey(ref, settlement.receipt.registration.fileName);
    await s3.send(new PutObjectCommand({ Bucket: engines.bucket, Key, Body: bytesOf(number) }));
    await table.settle(settlement);
    const recompute = createRecompute({ table, now: () => moment(number), log: recordedLog() });
    await recompute({ Records: [change(lingchuan, `CLAIM#${document}#${id}`)] }, lambdaContext());
    sks.push(`EVIDENCE#${id}`, `HISTORY#${String(number).padStart(10, "0")}`);
  }
  const status = known(await table.status(lingchuan), "the status");
  const { decisions } = decidedOn(status, [
    { kind: "urged", body: { text: "请尽快核对并补齐各项佐证。" } },
    { kind: "urged", body: { text: "请于月底前补齐佐证材料。" } },
  ]);
  for (const [index, decision] of decisions.entries()) {
    const folded = foldDecisions(decisions.slice(0, index + 1));
    await table.decide(lingchuan, { decision, folded, statusVersion: status.version });
    sks.push(`DECISION#${String(decision.number).padStart(10, "0")}`);
  }
  const reports = {
    find: async () => undefined,
    keep: async () => undefined,
    address: async () => "",
    link: async () => ({ url: "", expiresAt: "" }),
  };
  const nothing = () => Promise.reject(new Error("only Markdown is asked for"));
  const produce = createReport({
    ...{ table, reports, pdf: nothing, word: nothing, log: recordedLog() },
    now: () => moment(60),
  });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report";
  await produce(httpEvent({ routeKey, query: { format: "md" } }), lambdaContext());
  const issued = await at.sortKeys("140524#2021", "REPORT#");
  for (const sk of [...sks, ...issued]) await at.keep([change(lingchuan, sk)]);
  return { ...at, objects: join(engines.stateFolder, "evidence", "objects", engines.bucket) };
};
export type AuditedCounty = Awaited<ReturnType<typeof startAuditedCounty>>;
