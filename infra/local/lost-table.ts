import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { credentials, region } from "./engines/credentials.ts";
import { type Engines, tableFile } from "./engines/engines.ts";
import { objectsFolder } from "./engines/evidence-store.ts";
import { tableName } from "./engines/table.ts";
import { StartRefused } from "./start-refused.ts";

/** Stands while a table is made again: on half of one, versions would be made that are others' already. */
const markOf = (stateFolder: string): string => join(stateFolder, "rebuilding");

export const rebuildingMark = (stateFolder: string) => {
  const mark = markOf(stateFolder);
  return {
    isSet: (): boolean => existsSync(mark),
    set: (): void => writeFileSync(mark, ""),
    clear: (): void => rmSync(mark, { force: true }),
  };
};

export const refuseHalfRebuilt = (stateFolder: string): void => {
  if (!rebuildingMark(stateFolder).isSet()) return;
  throw new StartRefused(
    `状态文件夹 ${stateFolder} 的数据表尚未重建完。请再次运行 npm run rebuild -- --state ${stateFolder}，已写入的不会重写。`,
    `The table in ${stateFolder} is not rebuilt to its end. Run npm run rebuild -- --state ${stateFolder} again; what is written already stays.`,
  );
};

/** Throws where the ledger has something and the table nothing: whatever would be made anew would not be what was lost. */
export const refuseLostTable = async (
  stateFolder: string,
  { endpoints }: Pick<Engines, "endpoints">,
): Promise<void> => {
  if (!existsSync(join(objectsFolder(stateFolder), "ledger"))) return;
  const client = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const isLost = await isTableEmpty(client).finally(() => client.destroy());
  if (!isLost) return;
  throw new StartRefused(
    `状态文件夹 ${stateFolder} 有存档而数据表是空的：数据表已丢失。请运行 npm run rebuild -- --state ${stateFolder} 重建。`,
    `${stateFolder} has a ledger and an empty table: the table was lost. Run npm run rebuild -- --state ${stateFolder} to make it again.`,
  );
};

export const isTableEmpty = async (client: DynamoDBClient): Promise<boolean> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, Limit: 1 }));
  return Items.length === 0;
};

/** Renames a table's file with what SQLite keeps beside it; returns its new name. */
export const setTableAside = (stateFolder: string, now: Date): string => {
  const file = tableFile(stateFolder);
  const aside = `${file}.${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  // The file itself last: while it is there, the rest is known to be its own
  for (const part of ["-wal", "-shm", ""])
    if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
};
