import cliProgress from "cli-progress";
import Table from "cli-table3";
import { ulid } from "ulid";
import { EvidenceId } from "../../../shared/domain/evidence/evidence.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { documentClaim, framework2021 } from "../../support/builders.ts";
import { startTestEngines } from "../../support/engines.ts";
import { acceptance } from "../../support/evidence-builders.ts";
import type { Bench } from "../bench.ts";
import { countNames } from "./count-calls.ts";
import { type CountedChain, countedChain } from "./one-upload.ts";

const FEW = 10;
const SAMPLES = 5;
const LANES = 16;

/** What one scanned document costs, in calls and units, with few and with many evidences already there. */
export const benchRequests: Bench = async (say, { quick }) => {
  const many = quick ? 1000 : 10_000;
  const engines = await startTestEngines();
  try {
    const chain = countedChain(engines);
    const documents = itemsOf(framework2021()).flatMap((item) =>
      item.documents.map(({ id }) => id),
    );
    await fill(chain, documents, FEW);
    await chain.catchUp();
    const few = await sample(chain, documents);
    await fill(chain, documents, many - FEW - SAMPLES);
    await chain.catchUp();
    const after = await sample(chain, documents);
    const table = new Table({
      head: ["per upload", `at ${FEW}`, `at ${many}`, "ratio"],
      colAligns: ["left", "right", "right", "right"],
      style: { head: [], border: [] },
    });
    table.push(...rows(few, after));
    say(table.toString());
    say(
      "SQS: 1 message sent by S3, 1 received and 1 deleted by the event source mapping (3 requests, fewer when batched)",
    );
  } finally {
    await engines.stop();
  }
};

type Sample = Awaited<ReturnType<CountedChain["upload"]>>;

/** The mean of a few uploads, each for another item. The first one warms up and is not counted. */
const sample = async (
  { upload }: CountedChain,
  documents: readonly string[],
): Promise<readonly Sample[]> => {
  await upload(documents[0] ?? "", 1);
  const samples: Sample[] = [];
  for (let index = 1; index <= SAMPLES; index += 1)
    samples.push(await upload(documents[index * 12] ?? "", index));
  return samples;
};

const rows = (few: readonly Sample[], many: readonly Sample[]): string[][] =>
  (["request-upload", "ingest-evidence", "recompute-status", "keep-ledger"] as const)
    .flatMap((name) =>
      countNames.map((count) => {
        const [one, other] = [few, many].map((samples) =>
          mean(samples.map((each) => each[name][count])),
        );
        return [
          `${name} ${count}`,
          (one ?? 0).toFixed(1),
          (other ?? 0).toFixed(1),
          one ? ((other ?? 0) / one).toFixed(2) : "",
        ];
      }),
    )
    .filter(([, one, other]) => one !== "0.0" || other !== "0.0");

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Accepted documents, spread over what the framework requires, written as ingest writes them. */
const fill = async (
  { table }: CountedChain,
  documents: readonly string[],
  count: number,
): Promise<void> => {
  const queue = Array.from({ length: count }, (_, index) => index);
  // Nothing is drawn where there is no terminal
  const bar = new cliProgress.SingleBar({
    format: "  {bar} {value}/{total} accepted evidences",
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(count, 0);
  const lane = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const id = EvidenceId.parse(ulid());
      const claim = { ...documentClaim(documents[index % documents.length] ?? ""), evidenceId: id };
      await table.settle(acceptance(id, [claim]));
      bar.increment();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  bar.stop();
};
