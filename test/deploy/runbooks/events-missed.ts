import { eventually, personAt } from "../../journey/client.ts";
import { deployedTarget } from "../deployed-target.ts";
import { listenToBus } from "../event-listener.ts";
import { holds, output, type Runbook } from "./runbook.ts";

const COUNTY = "140521";

/** Runbook "events told again": a system that was away hears every version of a county, with the ids they had. */
export const eventsMissed: Runbook = async (walk) => {
  const { npm } = walk.operator;
  const inspector = await personAt(deployedTarget(walk.target), "inspector", "14");
  const { versions } = await inspector.history(COUNTY);
  const missed = versions.map(({ version }) => `${COUNTY}#2021#${version}`);
  const listener = await listenToBus(output(walk, "EventBusName"), "latecomer");
  walk.note(`trouble: another system listens only now; it missed ${missed.length} versions`);
  const asked = ["--division", COUNTY, "--cycle", "2021"];
  const planned = await npm("retell", ...asked, "--dry-run");
  holds("each is listed", listedIn(planned, missed), planned);
  await npm("retell", ...asked);
  const heard = new Set<string>();
  await eventually(
    async () => {
      for (const { id } of (await listener.heard()).statuses) heard.add(id);
      return missed.filter((id) => !heard.has(id));
    },
    (silent) => silent.length === 0,
  );
  await listener.stop();
  walk.note(`right again: it heard ${missed.join(", ")}`);
};

const listedIn = (text: string, ids: readonly string[]): boolean =>
  ids.every((id) => text.includes(id));
