import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { keepMissing } from "../../shared/aws/keep-missing.ts";
import { reconcileAdaptersFrom } from "../../shared/aws/reconcile-adapters.ts";
import { mockedClient } from "../support/mocked-client.ts";

const s3 = mockedClient(S3Client);
const environment = {
  AWS_REGION: "x",
  TABLE_NAME: "t",
  EVIDENCE_BUCKET: "b",
  EVIDENCE_QUEUE_URL: "https://q/1",
  RECOMPUTE_QUEUE_URL: "https://q/2",
  RECONCILE_QUEUE_URL: "https://q/3",
};
const row = { pk: "140524#2021", sk: "HISTORY#0000000001" };
const entry = {
  key: "ledger/2021/140524/history/1.json",
  text: "{}",
  place: { division: "140524", cycle: "2021" },
};

test("where the ledger is a replica, what the standby's table has otherwise is neither put nor told", async () => {
  const { ledger } = reconcileAdaptersFrom({ ...environment, LEDGER: "replica" });

  const { kept, different } = await keepMissing([row], {
    table: { ledgerEntry: async () => entry },
    ledger,
  });

  expect([kept, different, s3.commandCalls(PutObjectCommand).length]).toEqual([0, [], 0]);
});

test("anywhere else what the ledger lacks is put", async () => {
  s3.on(PutObjectCommand).resolves({});
  const { ledger } = reconcileAdaptersFrom(environment);

  expect(await ledger.keep(entry)).toBe("kept");
});
