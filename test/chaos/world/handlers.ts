import { createHandler as decide } from "../../../functions/decide/handler.ts";
import { createHandler as produceReport } from "../../../functions/produce-report/handler.ts";
import { createHandler as requestUpload } from "../../../functions/request-upload/handler.ts";
import { createHandler as restoreEvidence } from "../../../functions/restore-evidence/handler.ts";
import { createHandler as withdrawEvidence } from "../../../functions/withdraw-evidence/handler.ts";
import { objectKey } from "../../../shared/aws/keys.ts";
import { encodeRegistration, REGISTRATION } from "../../../shared/aws/registration-metadata.ts";
import { reportsBucket } from "../../../shared/aws/reports-bucket.ts";
import type { UploadPresigner } from "../../../shared/aws/upload-presigner.ts";
import type { lambdaContext } from "../../support/http-event.ts";
import { bucketOf, type Machine, senderOf, silentLog, tableOf } from "./functions.ts";

/** A function behind the API, on some machine. */
export type Handler = (
  event: unknown,
  context: ReturnType<typeof lambdaContext>,
) => Promise<object>;

export const uploading = (machine: Machine): Handler =>
  requestUpload({
    table: tableOf(machine),
    presign: presigned,
    newId: () => {
      throw new Error("a clerk of a schedule chooses the id");
    },
    now: machine.now,
    log: silentLog,
  });

/** As the real presigner, without a signature, which nobody here would look at. */
const presigned: UploadPresigner = async ({ ref, registration, signedAt, validSeconds }) => ({
  method: "PUT",
  url: objectKey(ref, registration.fileName),
  headers: {
    "if-none-match": "*",
    [`x-amz-meta-${REGISTRATION}`]: encodeRegistration(registration),
  },
  expiresAt: new Date(signedAt.getTime() + validSeconds * 1000).toISOString(),
});

export const withdrawing = (machine: Machine): Handler =>
  withdrawEvidence({
    table: tableOf(machine),
    bucket: bucketOf(machine),
    now: machine.now,
    log: silentLog,
  });

export const restoring = (machine: Machine): Handler =>
  restoreEvidence({
    table: tableOf(machine),
    bucket: bucketOf(machine),
    sendEvidence: senderOf(machine, "evidenceEvents"),
    now: machine.now,
    log: silentLog,
  });

export const reporting = (machine: Machine): Handler =>
  produceReport({
    table: tableOf(machine),
    reports: reportsBucket({ client: machine.clients.s3, name: "reports" }),
    pdf: unasked,
    word: unasked,
    now: machine.now,
    log: silentLog,
  });

const unasked = async (): Promise<never> => {
  throw new Error("nobody asks for that format");
};

export const decidingWith = (machine: Machine): Handler =>
  decide({ table: tableOf(machine), now: machine.now, log: silentLog });
