import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { createHandler } from "../../functions/keep-ledger/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { type LedgerBucket, ledgerBucket } from "../../shared/aws/ledger-bucket.ts";
import { ledgerRows } from "../../shared/aws/ledger-rows.ts";
import { queryAll } from "../../shared/aws/rows.ts";
import { LedgerObject } from "../../shared/domain/ledger/ledger-object.ts";
import { Seal } from "../../shared/domain/ledger/seal.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { documentClaim, evidenceId, indicatorClaim } from "./builders.ts";
import { startTestEngines } from "./engines.ts";
import { acceptance, lingchuan } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

/** Fresh engines with keep-ledger over them, which is told of rows by hand. */
export const startLedgerKeeping = async () => {
  const engines = await startTestEngines();
  const rows = { client: new DynamoDBClient(engines.clients.dynamodb), name: engines.tableName };
  const s3 = new S3Client({ ...engines.clients.s3, forcePathStyle: true });
  const ledger = ledgerBucket({ client: s3, name: engines.bucket });
  const table = complianceTable(rows);
  let nextCounty = 310000;
  const textAt = async (Key: string): Promise<string> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: engines.bucket, Key }));
    return (await Body?.transformToString()) ?? "";
  };
  return {
    ...{ engines, rows, table, s3, ledger, textAt },
    newPlace: () => ({ ...lingchuan, county: CountyCode.parse(String(nextCounty++)) }),
    keep: async (Records: readonly unknown[], changed: Partial<LedgerBucket> = {}) => {
      const log = recordedLog();
      const keeping = { ...ledger, ...changed };
      const handler = createHandler({ table: ledgerRows(rows), ledger: keeping, log });
      return { answer: await handler({ Records }, lambdaContext()), lines: log.lines };
    },
    kept: async (key: string) => LedgerObject.parse(JSON.parse(await textAt(key))),
    isKept: (key: string) =>
      textAt(key).then(
        () => true,
        () => false,
      ),
    /** The newest first, as the store lists them. */
    sealsOf: async ({ county }: Pick<CountyCycle, "county">): Promise<readonly Seal[]> => {
      const Prefix = `ledger/2021/${county}/seals/`;
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket: engines.bucket, Prefix }),
      );
      return Promise.all(
        Contents.map(async ({ Key = "" }) => Seal.parse(JSON.parse(await textAt(Key)))),
      );
    },
    /** An evidence of two claims, settled in its first revision. */
    accepted: async (place: CountyCycle, number = 1) => {
      const claims = [indicatorClaim("leaderSchoolVisits", { value: "8" }), documentClaim("1.1-1")];
      const { receipt, ...rest } = acceptance(evidenceId(number), claims);
      await table.settle({ ...rest, receipt: { ...receipt, ...place } });
      return { ...receipt, ...place };
    },
    sortKeys: async (pk: string, prefix: string): Promise<readonly string[]> => {
      const values = { ":prefix": prefix };
      const found = await queryAll(rows, { pk, condition: "begins_with(sk, :prefix)", values });
      return found.flatMap(({ sk }) => sk?.S ?? []);
    },
    stop: engines.stop,
  };
};
export type LedgerKeeping = Awaited<ReturnType<typeof startLedgerKeeping>>;

/** Where the receipt of the first revision is kept. */
export const receiptKept = ({ county }: Pick<CountyCycle, "county">, number = 1): string =>
  `ledger/2021/${county}/receipts/${evidenceId(number)}/1.json`;
