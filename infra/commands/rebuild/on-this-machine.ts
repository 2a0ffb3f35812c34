import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { quiet } from "../../../shared/aws/quiet.ts";
import { keptObjects } from "../../../shared/aws/rebuild/kept-objects.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { say } from "../../command-line/terminal.ts";
import { createClosing } from "../../local/closing.ts";
import { credentials, region } from "../../local/engines/credentials.ts";
import { type Engines, startEngines, tableFile } from "../../local/engines/engines.ts";
import { freePorts } from "../../local/engines/ports.ts";
import { damageOf } from "../../local/engines/sound-database.ts";
import { isTableEmpty, rebuildingMark, setTableAside } from "../../local/lost-table.ts";
import { MARKER, openStateFolder } from "../../local/state-folder.ts";
import type { RebuildPlace } from "./rebuild-place.ts";

interface Asked {
  readonly state: string;
  /** Not all of what the folder holds is asked for. */
  readonly isPart: boolean;
  readonly dryRun: boolean;
}

/**
 * The stores of a state folder, with no host beside them: it is held as a host holds it. A damaged table is set aside. While
 * a table that was empty is made again, a mark keeps hosts from starting on half of it.
 */
export const onThisMachine = async ({ state, isPart, dryRun }: Asked): Promise<RebuildPlace> => {
  if (!existsSync(join(state, MARKER))) throw noFolder(state);
  process.umask(0o077);
  const closing = createClosing();
  return closing.orStop(async () => {
    const folder = closing.add(openStateFolder(state));
    const isDamaged = damageOf(tableFile(folder.path)) !== undefined;
    if (isDamaged && !dryRun) tellAside(setTableAside(folder.path, new Date()));
    const tableInMemory = dryRun && (isDamaged || !existsSync(tableFile(folder.path)));
    const engines = closing.add(
      await startEngines({ stateFolder: folder.path, ports: freePorts, tableInMemory }),
    );
    const mark = rebuildingMark(folder.path);
    if (!dryRun && (await isTableEmpty(engines))) mark.set();
    const again = `npm run rebuild -- --state ${state}`;
    return {
      ...storesOf(engines),
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

const storesOf = ({
  endpoints,
  tableName,
  bucket,
}: Engines): Pick<RebuildPlace, "table" | "objects"> => {
  const signed = { region, credentials };
  const s3 = quiet(new S3Client({ ...signed, endpoint: endpoints.s3 }));
  const dynamodb = quiet(new DynamoDBClient({ ...signed, endpoint: endpoints.dynamodb }));
  return {
    table: { client: dynamodb, name: tableName },
    objects: keptObjects({ client: s3, name: bucket }),
  };
};
