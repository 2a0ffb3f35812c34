import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { quiet } from "../../../shared/aws/quiet.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { say } from "../../command-line/terminal.ts";
import { createClosing } from "../../local/closing.ts";
import { credentials, region } from "../../local/engines/credentials.ts";
import { IN_MEMORY, startTable, tableFile } from "../../local/engines/engines.ts";
import { objectsFolder } from "../../local/engines/evidence-store.ts";
import { damageOf } from "../../local/engines/sound-database.ts";
import { tableName } from "../../local/engines/table.ts";
import { isTableEmpty, rebuildingMark, setTableAside } from "../../local/lost-table.ts";
import { MARKER, openStateFolder } from "../../local/state-folder.ts";
import { folderSource } from "../ledger/folder-source.ts";
import type { RebuildPlace } from "./rebuild-place.ts";

interface Asked {
  readonly state: string;
  /** Not all of what the folder holds is asked for. */
  readonly isPart: boolean;
  readonly dryRun: boolean;
}

/**
 * Table and objects of a state folder, with no host beside them: it is held as a host holds it. A damaged table is set aside.
 * While a table that was empty is made again, a mark keeps hosts from starting on half of it.
 */
export const onThisMachine = async ({ state, isPart, dryRun }: Asked): Promise<RebuildPlace> => {
  if (!existsSync(join(state, MARKER))) throw noFolder(state);
  process.umask(0o077);
  const closing = createClosing();
  return closing.orStop(async () => {
    const { path } = closing.add(openStateFolder(state));
    const file = tableFile(path);
    const isDamaged = damageOf(file) !== undefined;
    if (isDamaged && !dryRun) tellAside(setTableAside(path, new Date()));
    const isNone = isDamaged || !existsSync(file);
    // A dry run leaves no file behind
    const engine = closing.add(
      await startTable(path, undefined, dryRun && isNone ? IN_MEMORY : file),
    );
    const client = quiet(new DynamoDBClient({ endpoint: engine.endpoint, region, credentials }));
    const mark = rebuildingMark(path);
    if (!dryRun && (await isTableEmpty(client))) mark.set();
    const again = `npm run rebuild -- --state ${state}`;
    return {
      table: { client, name: tableName },
      source: folderSource(objectsFolder(path)),
      // One engine writes
      atOnce: 1,
      again,
      finish: () => {
        if (!mark.isSet()) return [];
        if (isPart)
          return [
            `只重建了一部分；启动前请再运行 ${again}`,
            `Only a part was rebuilt; before a start run ${again}`,
          ];
        mark.clear();
        return [`可以启动 · start it: npm start -- --state ${state}`];
      },
      stop: closing.stop,
    };
  });
};

const noFolder = (state: string): Sentences =>
  new Sentences(
    `没有找到状态文件夹 ${resolve(state)}。请用 --state 指明它的位置；整个文件夹丢失时，先启动并停止一次，再把备份的 evidence 复制进去。`,
    `There is no state folder ${resolve(state)}. Say where it is with --state; if all of it was lost, start and stop once, and copy the folder evidence of a back-up into it.`,
  );

const tellAside = (file: string): void =>
  say(`数据表已损坏，改名保留 · the damaged table is set aside: ${file}`);
