import Table from "cli-table3";
import type { Filled } from "../../../shared/aws/rebuild/fill-table.ts";
import type { DivisionRebuilt } from "../../../shared/aws/rebuild/rebuild-division.ts";
import { type LedgerFault, ledgerFaultWords } from "../../../shared/domain/ledger/ledger-fault.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { colours } from "../../command-line/terminal.ts";
import { placeName } from "./rebuild-progress.ts";

interface Ended {
  readonly seconds: number;
  readonly dryRun: boolean;
}

/** What became of all rows, by kind; which stand otherwise; what reconcile will have to look after. */
export const rebuildSummary = (
  rebuilt: readonly DivisionRebuilt[],
  { seconds, dryRun }: Ended,
): readonly string[] => {
  const totals = totalsOf(rebuilt);
  const written = sumOf(totals.map(({ written }) => written));
  const unkept = sumOf(rebuilt.map((each) => each.unkept));
  const perSecond = Math.round(written / Math.max(seconds, 0.001));
  return [
    rowTable(totals, dryRun),
    ...differences(rebuilt),
    dryRun
      ? `将写入 ${written} 行，尚未写入 · rows would be written, nothing was`
      : `写入 ${written} 行，用时 ${seconds.toFixed(1)} 秒，每秒 ${perSecond} 行 · rows written, in seconds, a second`,
    ...(unkept > 0
      ? [
          `另有 ${unkept} 份材料存档中没有回执，由核对（reconcile）重新受理 · evidences without a receipt in the ledger: reconcile has them read again`,
        ]
      : []),
  ];
};

interface Total extends Readonly<Record<Filled, number>> {
  readonly word: string;
}

const totalsOf = (rebuilt: readonly DivisionRebuilt[]): readonly Total[] => {
  const all = rebuilt.flatMap(({ rows }) => Object.entries(rows));
  return [...Map.groupBy(all, ([word]) => word)]
    .map(([word, each]) => ({
      word,
      written: sumOf(each.map(([, { written }]) => written)),
      thereAlready: sumOf(each.map(([, { thereAlready }]) => thereAlready)),
      different: sumOf(each.map(([, { different }]) => different)),
    }))
    .toSorted((one, other) => (one.word < other.word ? -1 : 1));
};

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const rowTable = (totals: readonly Total[], dryRun: boolean): string => {
  const writing = dryRun ? "将写入 to write" : "写入 written";
  const table = new Table({
    head: ["行 rows", writing, "已有 there already", "不同 ≠"].map(colours.bold),
    colAligns: ["left", "right", "right", "right"],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const { word, written, thereAlready, different } of totals)
    table.push([
      word,
      written,
      thereAlready,
      different === 0 ? "0" : colours.yellow(`${different}`),
    ]);
  return table.toString();
};

const differences = (rebuilt: readonly DivisionRebuilt[]): readonly string[] => {
  const named = rebuilt.flatMap((each) =>
    each.different.map((sk) => `  ≠ ${placeName(each)} ${sk}`),
  );
  return named.length === 0
    ? []
    : [
        ...named,
        "数据表中已有而与存档不同，原样未动（≠） · stand otherwise in the table than in the ledger: left as they are",
      ];
};

/** Each fault by its object, then what can be done: nothing was written of those counties. */
export const toldFaults = (faults: readonly LedgerFault[], again: string): Sentences =>
  new Sentences(
    [
      ...faults.map(({ kind, at }) => `  ✘ ${at}：${ledgerFaultWords[kind].zh}`),
      `存档有误的县未重建，其余已写入。请从备份或对象的旧版本恢复这些对象后再次运行 ${again}；只缺对象（决定除外）时可加 --over-gaps，略去这些县则加 --leave-out。`,
    ].join("\n"),
    [
      ...faults.map(({ kind, at }) => `  ✘ ${at} ${ledgerFaultWords[kind].en}`),
      `Nothing was made of the counties whose ledger has faults; the others are written. Put these objects back from a back-up or an older version and run ${again} again; add --over-gaps where objects other than decisions are missing, --leave-out to go on without these counties.`,
    ].join("\n"),
  );
