/** `npm run rebuild`: the table made again from evidence and ledger, on this machine or of a deployment. */
import {
  placesToRebuild,
  rebuildTable,
  type WantedPlaces,
} from "../../../shared/aws/rebuild/rebuild-table.ts";
import { inSentences } from "../../aws/operations/operation.ts";
import { command } from "../../command-line/command.ts";
import { WrongUsage } from "../../command-line/sentences.ts";
import { say } from "../../command-line/terminal.ts";
import { DEFAULT_STATE } from "../../local/state-folder.ts";
import { onDeployment } from "./on-deployment.ts";
import { onThisMachine } from "./on-this-machine.ts";
import type { RebuildPlace } from "./rebuild-place.ts";
import { rebuildProgress } from "./rebuild-progress.ts";
import { rebuildSummary, toldFaults } from "./rebuild-summary.ts";

interface Asked {
  readonly state?: string | undefined;
  readonly stage?: string | undefined;
  readonly province?: string | undefined;
  readonly county?: string | undefined;
  readonly cycle?: string | undefined;
  readonly "dry-run": boolean;
  readonly "over-gaps": boolean;
  readonly "leave-out": boolean;
}

const rebuild = async (asked: Asked): Promise<void> => {
  const wanted = wantedOf(asked);
  const work = async (): Promise<void> => {
    const place = await placeOf(asked, wanted);
    await rebuildAt(place, wanted, asked).finally(place.stop);
  };
  await (isDeployed(asked)
    ? work().catch((error) => {
        throw inSentences(error);
      })
    : work());
};

const isDeployed = ({ stage, province }: Asked): boolean =>
  stage !== undefined || province !== undefined;

const rebuildAt = async (
  place: RebuildPlace,
  wanted: WantedPlaces,
  asked: Asked,
): Promise<void> => {
  const { "dry-run": dryRun, "over-gaps": overGaps, "leave-out": leaveOut } = asked;
  const places = await placesToRebuild(place.source, wanted);
  const progress = rebuildProgress(places.length);
  const began = performance.now();
  try {
    const { table, source, atOnce } = place;
    await rebuildTable(places, { table, source, atOnce, dryRun, overGaps }, progress.told);
  } finally {
    progress.stop();
  }
  const rebuilt = progress.rebuilt();
  const seconds = (performance.now() - began) / 1000;
  for (const line of rebuildSummary(rebuilt, { seconds, dryRun })) say(line);
  const faults = rebuilt.flatMap((each) => each.faults);
  if (faults.length > 0 && !leaveOut) throw toldFaults(faults, place.again);
  if (!dryRun) for (const line of place.finish()) say(line);
};

const wantedOf = ({ province, county, cycle }: Asked): WantedPlaces => {
  if (county !== undefined && !/^(\d{2}){1,3}$/.test(county))
    throw new WrongUsage("区划代码为 2、4 或 6 位数字。", "A division has 2, 4 or 6 digits.");
  if (cycle !== undefined && !/^\d{4}$/.test(cycle))
    throw new WrongUsage("年度为四位数字。", "A cycle has four digits.");
  return { division: county ?? province, cycle };
};

const placeOf = (asked: Asked, { division, cycle }: WantedPlaces): Promise<RebuildPlace> => {
  const { state, stage, province, "dry-run": dryRun } = asked;
  if (isDeployed(asked) && state !== undefined)
    throw new WrongUsage(
      "--state 是本机的文件夹，--stage 和 --province 指云上的部署：二者取一。",
      "--state is a folder of this machine, --stage and --province name a deployment: give one of them.",
    );
  if (isDeployed(asked))
    return onDeployment({ stage: stage ?? "dev", province: province ?? "14", dryRun });
  const isPart = division !== undefined || cycle !== undefined;
  return onThisMachine({ state: state ?? DEFAULT_STATE, isPart, dryRun });
};

await command({
  usage: [
    "npm run rebuild -- [--state FOLDER] [--county CODE] [--cycle YEAR] [--dry-run]",
    "npm run rebuild -- --stage prod --province 14 [--county CODE] [--cycle YEAR] [--dry-run]",
    "--dry-run 只报告，不写入 tells what would be written · --over-gaps 存档缺对象（决定除外）时照样重建 goes on where objects other than decisions are missing",
    "--leave-out 存档有误的县略去，其余启用 goes on without the counties whose ledger has faults",
  ].join("\n  "),
  options: {
    state: { type: "string" },
    stage: { type: "string" },
    province: { type: "string" },
    county: { type: "string" },
    cycle: { type: "string" },
    "dry-run": { type: "boolean", default: false },
    "over-gaps": { type: "boolean", default: false },
    "leave-out": { type: "boolean", default: false },
  },
  run: rebuild,
});
