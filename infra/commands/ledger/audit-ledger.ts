/** `npm run audit`: holds the ledger of a county against its chains, its seals, its evidence and, where it is at hand, the table. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Audited, auditDivision } from "../../../shared/aws/audit/audit-division.ts";
import { tableFaults } from "../../../shared/aws/audit/table-checks.ts";
import type { LedgerDivision } from "../../../shared/aws/ledger-bucket.ts";
import { parseLedgerKey } from "../../../shared/domain/ledger/ledger-place.ts";
import { command } from "../../command-line/command.ts";
import { Sentences, WrongUsage } from "../../command-line/sentences.ts";
import { say } from "../../command-line/terminal.ts";
import { auditTable, faultLines, firstOf } from "./audit-lines.ts";
import { type Opened, openFolder, openStack, openState } from "./audited-place.ts";

const options = {
  county: { type: "string" },
  cycle: { type: "string" },
  folder: { type: "string" },
  state: { type: "string" },
  stage: { type: "string" },
  province: { type: "string", default: "14" },
} as const;

interface Asked {
  readonly county?: string | undefined;
  readonly cycle?: string | undefined;
  readonly folder?: string | undefined;
  readonly state?: string | undefined;
  readonly stage?: string | undefined;
  readonly province: string;
}

const run = async (asked: Asked): Promise<void> => {
  const { cycle, county } = asked;
  if (cycle === undefined || !/^\d{4}$/.test(cycle))
    throw new WrongUsage("缺少周期（--cycle 2021）。", "The cycle is missing (--cycle 2021).");
  const opened = await open(asked);
  try {
    const places = await placesOf(cycle, county, opened);
    const results: (readonly [LedgerDivision, Audited])[] = [];
    for (const place of places) results.push([place, await auditOne(place, opened)]);
    tell(results, opened);
  } finally {
    await opened.close();
  }
};

const open = async (asked: Asked): Promise<Opened> => {
  if (asked.folder !== undefined) return openFolder(asked.folder);
  if (asked.stage !== undefined) return openStack(asked.stage, asked.province);
  const state = asked.state ?? ".duxue";
  if (!existsSync(join(state, "evidence")))
    throw new Sentences(
      `${state} 里没有材料库；请用 --folder、--state 或 --stage 指明存档在哪里。`,
      `There is no evidence store in ${state}: say with --folder, --state or --stage where the ledger is.`,
    );
  return openState(state);
};

/** A county's own ledger and its province's calendar; without a county, all that the cycle has. */
const placesOf = async (
  cycle: string,
  county: string | undefined,
  { source }: Opened,
): Promise<readonly LedgerDivision[]> => {
  if (county !== undefined)
    return [county, county.slice(0, 2)].map((division) => ({ division, cycle }));
  const divisions = new Set<string>();
  for await (const key of source.keys(`ledger/${cycle}/`)) {
    const place = parseLedgerKey(key);
    if (place) divisions.add(place.division);
  }
  return [...divisions].toSorted().map((division) => ({ division, cycle }));
};

const auditOne = async (place: LedgerDivision, { source, table }: Opened): Promise<Audited> => {
  const audited = await auditDivision(place, source, (looked) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${place.division}: ${looked} … `);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[2K");
  if (!table) return audited;
  const faults = await tableFaults(place, table, audited.texts);
  return { ...audited, faults: [...audited.faults, ...faults] };
};

const tell = (
  results: readonly (readonly [LedgerDivision, Audited])[],
  { where, table }: Opened,
): void => {
  const isEmpty = results.every(([, { texts }]) => texts.size === 0);
  if (isEmpty)
    throw new Sentences(
      `${where} 里没有这一周期的存档。`,
      `There is no ledger of that cycle in ${where}.`,
    );
  say(auditTable(results));
  say(
    table
      ? "已与数据表逐行核对 · compared with the table, row by row"
      : "未核对数据表：此处没有 · the table was not looked at: it is not at hand",
  );
  for (const line of faultLines(results)) say(line);
  const first = firstOf(results);
  if (first)
    throw new Sentences(
      `第一处断链：${first.at}（${first.zh}）`,
      `First broken link: ${first.at} ${first.en}`,
    );
  say("完整：编号、哈希、封条与材料都相符 · whole: numbers, hashes, seals and evidence agree");
};

await command({
  usage: [
    "npm run audit -- --cycle 2021 [--county 140524] [--folder FOLDER | --state .duxue | --stage dev --province 14]",
    "  --folder  导出的存储桶 a bucket that was exported (aws s3 sync); nothing else is asked",
    "  --state   本机的状态文件夹 the state folder of this machine",
    "  --stage   已部署的一套 a deployment",
  ].join("\n"),
  options,
  run,
});
