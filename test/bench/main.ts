/** `npm run bench -- [PART …] [--quick]`: figures beside a floor or a peer of the same run; medians, never a verdict. */
import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { benchBundles } from "./bundles/bench-bundles.ts";
import { benchChain } from "./chain/bench-chain.ts";
import { benchReports } from "./reports/bench-reports.ts";
import { benchRequests } from "./requests/bench-requests.ts";
import { benchScoring } from "./scoring/bench-scoring.ts";

const parts: Readonly<Record<string, { readonly title: string; readonly run: Bench }>> = {
  scoring: { title: "Scoring the whole framework", run: benchScoring },
  chain: { title: "From presigned PUT to counted in the status", run: benchChain },
  requests: {
    title: "Requests per upload, with few and with many evidences in the county",
    run: benchRequests,
  },
  bundles: {
    title: "Bundles beside the floor of their SDK clients",
    run: (say) => benchBundles(say),
  },
  reports: {
    title: "Reports by format, and two other ways to the Word file",
    run: (say) => benchReports(say),
  },
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = chosen.filter((name) => !parts[name]);
if (unknown.length > 0) {
  say(`no such part: ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}
for (const name of chosen) {
  const part = parts[name];
  if (!part) continue;
  say(`\n■ ${part.title}`);
  await part.run(say, { quick: values.quick });
}
