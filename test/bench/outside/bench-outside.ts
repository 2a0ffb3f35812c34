import Table from "cli-table3";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { type Person, personAt } from "../../journey/client.ts";
import { type Bench, quantile } from "../bench.ts";
import { type Outside, startOutside } from "./outside-host.ts";
import { type Timed, uploadMany, uploadOne } from "./uploads.ts";

const CLIENTS = 8;

/** `npm start` as whoever uses it sees it: one client, eight, what is read, what the process costs. */
export const benchOutside: Bench = async (say, { quick }) => {
  const outside = await startOutside();
  try {
    const [county = "", ...others] = countiesWithin("14");
    const clerk = await personAt(outside.target, "clerk", county);
    await repeated(20, (nth) => uploadOne(clerk, county, nth));
    const single = quick ? 20 : 100;
    const before = outside.costs();
    const one = await repeated(single, (nth) => uploadOne(clerk, county, nth + 5));
    const between = outside.costs();
    say(stages(one));
    const people = await Promise.all(
      others.slice(0, CLIENTS).map(async (each) => ({
        county: each,
        clerk: await personAt(outside.target, "clerk", each),
      })),
    );
    await uploadMany(people, CLIENTS * 2);
    const many = quick ? 80 : 1000;
    const began = outside.costs();
    const took = await uploadMany(people, many);
    const ended = outside.costs();
    say(
      `${CLIENTS} clients      ${((many * 1000) / took).toFixed(1)} uploads a second, each counted`,
    );
    if (before && between && began && ended) {
      say(
        `processor     one client ${cost(before, between, single)}; ${CLIENTS} clients ${cost(began, ended, many)}`,
      );
      say(
        `memory        ${began.hostMB.toFixed(0)} MB before ${many} uploads, ${ended.hostMB.toFixed(0)} MB after`,
      );
    }
    say(await reads(outside, county));
  } finally {
    await outside.stop();
  }
};

type Costs = NonNullable<ReturnType<Outside["costs"]>>;

const cost = (from: Costs, to: Costs, uploads: number): string =>
  `${((to.hostMs - from.hostMs) / uploads).toFixed(1)} ms of the host and ${((to.engineMs - from.engineMs) / uploads).toFixed(1)} of the table's engine an upload`;

const repeated = async <Result>(
  count: number,
  work: (nth: number) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (let nth = 0; nth < count; nth += 1) results.push(await work(nth));
  return results;
};

const stages = (timed: readonly Timed[]): string => {
  const whole = timed.map((each) => each.registering + each.putting + each.counting);
  const median = (of: readonly number[]) => quantile(of, 0.5).toFixed(1);
  const of = (stage: keyof Timed) => median(timed.map((each) => each[stage]));
  return `one client    ${median(whole)} ms an upload (p99 ${quantile(whole, 0.99).toFixed(0)}): registered ${of("registering")}, PUT ${of("putting")}, then counted ${of("counting")}`;
};

const READS = 40;

/** What is read again and again, by somebody who has it already and by somebody who has not. */
const reads = async ({ target }: Outside, county: string): Promise<string> => {
  const inspector = await personAt(target, "inspector", "14");
  const table = new Table({
    head: ["reading", "KB", "ms", "ms with its ETag"],
    colAligns: ["left", "right", "right", "right"],
    style: { head: [], border: [] },
  });
  const places = {
    "the status of a county": `${inspector.at(county)}/status`,
    "the board of 117 counties": "/cycles/2021/board?division=14",
    "a page of 100 receipts": `${inspector.at(county)}/evidence`,
    "a page of the history": `${inspector.at(county)}/history`,
  };
  for (const [what, path] of Object.entries(places))
    table.push([what, ...(await read(inspector, path))]);
  return table.toString();
};

const read = async (inspector: Person, path: string): Promise<readonly string[]> => {
  const first = await inspector.call("GET", path);
  const tag = first.headers.get("etag") ?? "";
  const taking = (headers: Record<string, string>) =>
    repeated(READS, async () => {
      const began = performance.now();
      await inspector.call("GET", path, { headers });
      return performance.now() - began;
    });
  const [whole, unchanged] = [await taking({}), await taking({ "if-none-match": tag })];
  return [
    (first.bytes.length / 1024).toFixed(0),
    quantile(whole, 0.5).toFixed(1),
    quantile(unchanged, 0.5).toFixed(1),
  ];
};
