/** `npm run bench -- [PART …] [--quick]`: figures beside a floor or a peer of the same run; medians, never a verdict. */
import { command } from "../../infra/command-line/command.ts";
import { WrongUsage } from "../../infra/command-line/sentences.ts";
import { say } from "../../infra/command-line/terminal.ts";
import type { Bench } from "./bench.ts";
import { benchBundles } from "./bundles/bench-bundles.ts";
import { benchChain } from "./chain/bench-chain.ts";
import { benchClaims } from "./claims/bench-claims.ts";
import { benchConsole } from "./console/bench-console.ts";
import { benchCosts } from "./costs/bench-costs.ts";
import { benchOutside } from "./outside/bench-outside.ts";
import { benchRebuild } from "./rebuild/bench-rebuild.ts";
import { benchReports } from "./reports/bench-reports.ts";
import { benchRequests } from "./requests/bench-requests.ts";
import { benchReview } from "./review/bench-review.ts";
import { benchScoring } from "./scoring/bench-scoring.ts";

const parts: Readonly<Record<string, { readonly title: string; readonly run: Bench }>> = {
  scoring: { title: "Scoring the whole framework", run: benchScoring },
  review: { title: "What 2,000 decisions of people come to", run: benchReview },
  chain: { title: "From presigned PUT to counted in the status", run: benchChain },
  outside: { title: "npm start, measured from outside", run: benchOutside },
  requests: {
    title: "Requests per upload, with few and with many evidences in the county",
    run: benchRequests,
  },
  costs: {
    title: "What a deployment costs, from measured units and a price list",
    run: benchCosts,
  },
  console: {
    title: "The page: what it weighs, and the tasks of a county on a slow line",
    run: benchConsole,
  },
  bundles: {
    title: "Bundles beside the floor of their SDK clients",
    run: (say) => benchBundles(say),
  },
  reports: {
    title: "Reports by format, and two other ways to the Word file",
    run: (say) => benchReports(say),
  },
  rebuild: { title: "A table made again from its ledger", run: benchRebuild },
  claims: {
    title: "The check of the county's own words: altered figures caught and missed, false alarms",
    run: (say) => benchClaims(say),
  },
};

const bench = async (
  options: { readonly quick: boolean; readonly prices?: string | undefined },
  names: readonly string[],
): Promise<void> => {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name)).join(", ");
  if (unknown !== "")
    throw new WrongUsage(`没有这一部分：${unknown}。`, `There is no such part: ${unknown}.`);
  for (const [name, { title, run }] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`\n■ ${title}`);
    await run(say, options);
  }
};

await command({
  usage: `npm run bench -- [${Object.keys(parts).join(" ")}] [--quick] [--prices FILE]`,
  options: { quick: { type: "boolean", default: false }, prices: { type: "string" } },
  takesWords: true,
  run: bench,
});
