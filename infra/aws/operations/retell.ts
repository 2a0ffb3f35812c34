import { LambdaClient } from "@aws-sdk/client-lambda";
import { RetellRequest } from "../../../events/retell-request.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { known } from "../../known.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { retellAll } from "./retell-all.ts";

const usage =
  "npm run retell -- --division CODE --cycle YEAR [--from VERSION] [--since 2021-12-01T00:00:00Z] [--dry-run] [--stage dev] [--province 14]";

interface Asked extends AskedDeployment {
  readonly division?: string | undefined;
  readonly cycle?: string | undefined;
  readonly from?: string | undefined;
  readonly since?: string | undefined;
  readonly "dry-run": boolean;
}

const requested = ({ division, cycle, from, since, ...asked }: Asked): RetellRequest["retell"] => {
  const parsed = RetellRequest.safeParse({
    retell: {
      division,
      cycle,
      ...(from !== undefined && { fromVersion: Number(from) }),
      ...(since !== undefined && { since }),
      dryRun: asked["dry-run"],
    },
  });
  if (parsed.success) return parsed.data.retell;
  const wrong = parsed.error.issues.map(({ path }) => path.at(-1)).join(", ");
  throw new Sentences(`参数有误：${wrong}。${usage}`, `Not as it should be: ${wrong}. ${usage}`);
};

const retell = async (asked: Asked): Promise<string> => {
  const request = requested(asked);
  const { outputs } = await deployedStack(asked.stage, asked.province);
  const name = known(outputs.PublishChangesFunction, "the output PublishChangesFunction");
  const { told, refused } = await retellAll(new LambdaClient(), name, request);
  const lines = told.map(({ type, id, at }) => `${at}  ${type}  ${id}`);
  if (refused.length > 0)
    throw new Sentences(
      `已补发 ${told.length} 条，事件总线未收下 ${refused.length} 条，请再次运行。`,
      `Told again: ${told.length}; the bus did not take ${refused.length}: run the command again.`,
    );
  return [
    ...lines,
    request.dryRun
      ? `将补发 ${told.length} 条，尚未发送 · would be told again, nothing was sent`
      : `已补发 ${told.length} 条 · told again`,
  ].join("\n");
};

await operation({
  usage,
  options: {
    ...deploymentOptions,
    division: { type: "string" },
    cycle: { type: "string" },
    from: { type: "string" },
    since: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
  run: retell,
});
