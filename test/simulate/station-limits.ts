import { known } from "../../shared/domain/known.ts";
import { countySizes, type Profile } from "./arrivals.ts";
import { type Cloud, cloudStations } from "./cloud-model.ts";
import type { Limit } from "./limit.ts";
import { lineOf, type Station } from "./station.ts";

/** What a function behind a queue or stream can take: full batches, all copies at work. */
export const stationLimits = (
  perSecond: number,
  profile: Profile,
  cloud: Cloud,
): readonly Limit[] => {
  const stations = cloudStations(cloud);
  const of = (name: string): Station =>
    known(
      stations.find((station) => station.name === name),
      `the station ${name}`,
    );
  const setting = (name: string, what: string) => `${what} in infra/topology/functions/${name}.ts`;
  const pooled = ["ingest-evidence", "publish-changes"].map((name) => ({
    what: `${name}: batches × concurrency of its queue`,
    unit: "uploads/s",
    atPeak: perSecond,
    limit: mostPerSecond(of(name)),
    raise: setting(name, "concurrency, then batchSize,"),
  }));
  const heaviest = busiestLine(profile, of("recompute-status").lines);
  const streamed = ["recompute-status", "keep-ledger"].map((name) => ({
    what: `${name}: the busiest of ${of(name).lines} lines (shards × parallelisation)`,
    unit: "uploads/s",
    atPeak: perSecond * heaviest,
    limit: mostPerSecond({ ...of(name), lines: 1 }),
    raise: setting(name, "parallelPerShard (10 is Lambda's most), then memoryMegabytes,"),
  }));
  return [...pooled, ...streamed];
};

/** Each upload of another county: batches that hold several of one county are done sooner. */
const mostPerSecond = ({ lines, servers, batch, batchMs }: Station): number =>
  (lines * servers * batch * 1000) / batchMs(batch, batch);

/** Counties go to lines by their keys; the line with the largest of them. */
export const busiestLine = (profile: Profile, lines: number): number => {
  const sums = Array.from({ length: lines }, () => 0);
  countySizes(profile).forEach((size, county) => {
    const line = lineOf(county, lines);
    sums[line] = (sums[line] ?? 0) + size;
  });
  return Math.max(...sums);
};

/** Copies at work at the peak: for those of queues and streams what they may run at most, or what the peak needs. */
export const accountLimits = (perSecond: number, cloud: Cloud): readonly Limit[] => {
  const copies = cloudStations(cloud)
    .slice(1)
    .map((station) => {
      const needed = (perSecond * station.batchMs(1, 1)) / 1000;
      return Math.min(station.lines * station.servers, needed);
    });
  return [
    {
      what: "Lambda: copies of functions at once, single uploads",
      unit: "copies",
      atPeak: copies.reduce((sum, each) => sum + each, 0),
      limit: cloud.concurrency,
      raise: "quota Lambda «Concurrent executions», and -c concurrency",
    },
  ];
};
