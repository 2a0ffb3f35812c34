/** `npm run bench -- [PART …] [--quick]`: figures beside a floor or a peer of the same run; medians, never a verdict. */
import { endWith, readArguments } from "../../infra/local/command-line.ts";
import { StartRefused } from "../../infra/local/sentences.ts";
import type { Bench } from "./bench.ts";
import { benchBundles } from "./bundles/bench-bundles.ts";
import { benchChain } from "./chain/bench-chain.ts";
import { benchClaims } from "./claims/bench-claims.ts";
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
  claims: {
    title: "The check of the county's own words: altered figures caught and missed, false alarms",
    run: (say) => benchClaims(say),
  },
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

const usage = `用法 usage: npm run bench -- [${Object.keys(parts).join(" ")}] [--quick]`;

const bench = async (): Promise<void> => {
  const { values, positionals } = readArguments(
    { options: { quick: { type: "boolean", default: false } }, allowPositionals: true },
    usage,
  );
  const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new StartRefused(`没有这一部分 no such part: ${unknown.join(", ")}`, usage);
  for (const [name, { title, run }] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    say(`\n■ ${title}`);
    await run(say, { quick: values.quick === true });
  }
};

await bench().catch(endWith);
