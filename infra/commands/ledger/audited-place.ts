import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import type { AuditSource } from "../../../shared/aws/audit/audit-source.ts";
import { bucketSource } from "../../../shared/aws/audit/bucket-source.ts";
import type { Table } from "../../../shared/aws/rows.ts";
import { deployedStack } from "../../aws/operations/deployed-stack.ts";
import { known } from "../../known.ts";
import { credentials, region } from "../../local/engines/credentials.ts";
import { startTable } from "../../local/engines/engines.ts";
import { objectsFolder } from "../../local/engines/evidence-store.ts";
import { tableName } from "../../local/engines/table.ts";
import { openStateFolder, type StateFolder } from "../../local/state-folder.ts";
import { folderSource } from "./folder-source.ts";

/** Where a ledger is read, and the table beside it, where there is one. */
export interface Opened {
  readonly where: string;
  readonly source: AuditSource;
  readonly table: Table | undefined;
  readonly close: () => Promise<void>;
}

/** An exported bucket: no cloud, no table, no engine. */
export const openFolder = async (folder: string): Promise<Opened> => ({
  where: folder,
  source: folderSource(folder),
  table: undefined,
  close: async () => undefined,
});

/** The state of this machine. While a host runs on it, its table is in use, and is not looked at. */
export const openState = async (state: string): Promise<Opened> => {
  const opened = await openFolder(objectsFolder(state));
  const held = holdState(state);
  if (!held) return { ...opened, where: state };
  const engine = await startTable(held.path);
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials });
  return {
    ...opened,
    where: state,
    table: { client, name: tableName },
    close: async () => {
      client.destroy();
      await engine.stop();
      held.stop();
    },
  };
};

const holdState = (state: string): StateFolder | undefined => {
  try {
    return openStateFolder(state);
  } catch {
    return undefined;
  }
};

/** A deployment: bucket and table by the names that its stack tells. */
export const openStack = async (stage: string, province: string): Promise<Opened> => {
  const { stackName, outputs } = await deployedStack(stage, province);
  const name = known(outputs.EvidenceBucketName, "the output EvidenceBucketName");
  return {
    where: stackName,
    source: bucketSource({ client: new S3Client(), name }),
    table: { client: new DynamoDBClient(), name: known(outputs.TableName, "the output TableName") },
    close: async () => undefined,
  };
};
