import { expect } from "vitest";
import { createHandler as ingestEvidence } from "../../../functions/ingest-evidence/handler.ts";
import { createHandler as recomputeStatus } from "../../../functions/recompute-status/handler.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { evidenceId } from "../../support/builders.ts";
import { lambdaContext, recordedLog } from "../../support/http-event.ts";
import type { County } from "../chain/county.ts";
import { type HostileUpload, objectOf } from "./hostile-uploads.ts";

const now = () => new Date("2021-12-01T00:00:00.000Z");
const nothingFailed = { batchItemFailures: [] };

/** What the chain does with an upload, through the real handlers and the real engine; gives the receipt it ends in. */
export const fileUpload = async (upload: HostileUpload, number: number, county: County) => {
  const log = recordedLog();
  const { place, table, bucket } = county;
  const object = objectOf(upload, number, place);
  await county.put(object);
  const body = JSON.stringify({
    Records: [{ s3: { object: { key: encodeURIComponent(object.key) } } }],
  });
  const ingest = ingestEvidence({ table, bucket, intake, now, log });
  const Records = [{ messageId: "m-1", eventSource: "aws:sqs", body }];
  expect(await ingest({ Records }, lambdaContext())).toEqual(nothingFailed);
  const recompute = recomputeStatus({ table, now, log });
  const changes = (await county.changes()).filter(({ dynamodb }) =>
    dynamodb.Keys.sk.S.startsWith("CLAIM#"),
  );
  expect(await recompute({ Records: changes }, lambdaContext())).toEqual(nothingFailed);
  const alerts = log.lines.filter(({ message }) => message.includes("not kept"));
  expect(alerts.filter(() => !HALF.test(Buffer.from(object.bytes).toString()))).toEqual([]);
  return table.receipt({ ...place, evidenceId: evidenceId(number) });
};

/** Half of a character as JSON writes it: of all that a file may hold, it alone fits into no row. */
const HALF = /\\ud[89a-f]/i;
