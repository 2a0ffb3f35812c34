import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { freePorts } from "../../../infra/local/engines/ports.ts";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { attributes } from "../../../shared/aws/rows.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { personAt, put } from "../../journey/client.ts";
import { scan } from "../../journey/files.ts";
import { framework2021 } from "../../support/builders.ts";
import { type Bench, quantile } from "../bench.ts";
import { watchCounted } from "./watch-counted.ts";

const COUNTIES = 10;
/** Uploads a second at which the latency is taken (the aim's own rate). */
const RATE = 20;
/** Uploads under way at once when the most is taken. */
const CONCURRENCY = 8;

/** The local host from outside: uploads a second until all are counted, and the wait from PUT to counted at a steady rate. */
export const benchChain: Bench = async (say, { quick }) => {
  const stateFolder = await mkdtemp(join(tmpdir(), "duxue-bench-"));
  const host = await startHost({ stateFolder, ports: freePorts, log: () => undefined });
  try {
    const client = new DynamoDBClient({ endpoint: host.endpoints.dynamodb, region, credentials });
    const table = complianceTable({ client, name: host.resources.tableName });
    const most = quick ? 100 : 400;
    const steady = quick ? 60 : 300;
    const uploads = await register(host, 20 + most + steady);
    const counted = watchCounted(
      table,
      uploads.map(({ place }) => place),
    );
    await all(uploads.splice(0, 20), counted);
    const writes = await engineWrites(client, host.resources.tableName, most);
    const rate = await mostPerSecond(uploads.splice(0, most), counted);
    const waits = await paced(uploads, counted);
    counted.stop();
    say(`the engine's own writes     ${writes.toFixed(0)} PutItem a second`);
    say(
      `uploads PUT → counted       ${rate.toFixed(1)} a second (${((100 * rate) / writes).toFixed(1)} % of the engine's writes; each upload is a PUT, two transactions and about 20 reads)`,
    );
    say(
      `wait at ${RATE} uploads a second  p50 ${quantile(waits, 0.5).toFixed(0)} ms · p99 ${quantile(waits, 0.99).toFixed(0)} ms · ${waits.length} uploads`,
    );
  } finally {
    await host.stop();
    await rm(stateFolder, { recursive: true, force: true });
  }
};

type Counted = ReturnType<typeof watchCounted>;
type Prepared = Awaited<ReturnType<typeof register>>[number];

/** Registrations for distinct documents over a few counties, made ahead: the clock is on from the PUT. */
const register = async (host: Host, count: number) => {
  const documents = itemsOf(framework2021()).flatMap((item) => item.documents.map(({ id }) => id));
  const counties = countiesWithin("14").slice(0, COUNTIES);
  const clerks = await Promise.all(counties.map((county) => personAt(host, "clerk", county)));
  const prepared = [];
  for (let index = 0; index < count; index += 1) {
    const county = counties[index % COUNTIES];
    const clerk = clerks[index % COUNTIES];
    const document = documents[Math.floor(index / COUNTIES) % documents.length];
    if (!county || !clerk || !document) throw new Error("nothing to upload");
    const file = { ...scan([document], index % 256), fileName: `${index}.png` };
    const { upload, evidenceId } = UploadAnswer.parse((await clerk.register(county, file)).json);
    prepared.push({ place: county, upload, evidenceId, bytes: file.bytes });
  }
  return prepared;
};

const send = async ({ upload, bytes }: Prepared): Promise<void> => {
  const response = await put(upload, bytes);
  if (!response.ok) throw new Error(`the upload answered ${response.status}`);
};

const all = async (uploads: readonly Prepared[], counted: Counted): Promise<void> => {
  await Promise.all(uploads.map(send));
  await Promise.all(uploads.map(({ evidenceId }) => counted.when(evidenceId)));
};

const engineWrites = async (
  client: DynamoDBClient,
  TableName: string,
  count: number,
): Promise<number> => {
  const began = performance.now();
  await inLanes(
    Array.from({ length: count * 5 }, (_, index) => index),
    async (index) => {
      const Item = attributes({
        pk: `bench#${index % COUNTIES}`,
        sk: `ROW#${index}`,
        body: { index },
      });
      await client.send(new PutItemCommand({ TableName, Item }));
    },
  );
  return (count * 5 * 1000) / (performance.now() - began);
};

const mostPerSecond = async (uploads: readonly Prepared[], counted: Counted): Promise<number> => {
  const began = performance.now();
  await inLanes(uploads, send);
  const moments = await Promise.all(uploads.map(({ evidenceId }) => counted.when(evidenceId)));
  return (uploads.length * 1000) / (Math.max(...moments) - began);
};

/** One PUT every 1/RATE seconds, whatever became of the ones before. */
const paced = async (
  uploads: readonly Prepared[],
  counted: Counted,
): Promise<readonly number[]> => {
  const waits = uploads.map(async (upload, index) => {
    await new Promise((resolve) => setTimeout(resolve, (index * 1000) / RATE));
    const began = performance.now();
    await send(upload);
    return (await counted.when(upload.evidenceId)) - began;
  });
  return Promise.all(waits);
};

const inLanes = async <T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
): Promise<void> => {
  const queue = [...things];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, lane));
};
