import { setTimeout as sleep } from "node:timers/promises";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { type Random, randomOf } from "../../intake/fuzz/random.ts";
import { checkEnd, type EndState } from "../check-end.ts";
import { createOracle, type Oracle } from "../oracle.ts";
import { plannedUpload } from "../planned-upload.ts";
import { type Kill, type KilledHosts, killedHosts, type Victim } from "./killed-hosts.ts";
import {
  type Acknowledged,
  fileUntilAcknowledged,
  nothingAcknowledged,
} from "./persistent-clerk.ts";
import { quiet, unsettled } from "./settled.ts";

export interface KillOptions {
  readonly stateFolder: string;
  readonly counties: number;
  /** How many of the kills hit the host: every other one alone, every other one with all that runs below it. */
  readonly hostKills: number;
  readonly engineKills: number;
  readonly seed: number;
  readonly onKill: (kill: Kill, told: Acknowledged) => void;
}

export interface KillFigures {
  readonly kills: readonly Kill[];
  readonly told: Acknowledged;
  readonly uploads: number;
  readonly seconds: number;
  /** How often a host was started anew, in order, until all that was acknowledged was settled. */
  readonly startsToSettle: number;
  /** Messages that were taken by five hosts, none of which lived to answer for them; reconcile found what they stood for. */
  readonly dead: number;
  /** Processes that did not end as they have to. */
  readonly processFaults: readonly string[];
  readonly end: EndState;
}

/** Uploads under way at once. */
const LANES = 8;

/** Clerks file on while hosts and engines are killed under them; then all that was acknowledged has to be there, once. */
export const runKills = async (options: KillOptions): Promise<KillFigures> => {
  const began = performance.now();
  const random = randomOf(options.seed);
  const oracle = createOracle();
  const told = nothingAcknowledged();
  const hosts = killedHosts(options.stateFolder, random, told);
  const filing = startFiling(options.counties, hosts, oracle, told);
  const kills: Kill[] = [];
  try {
    for (const victim of shuffled(victimsOf(options), random)) {
      const kill = await Promise.race([hosts.kill(victim), filing.failed]);
      kills.push(kill);
      options.onKill(kill, told);
    }
    await filing.end();
    const settled = await settle(options.stateFolder, hosts, oracle);
    await hosts.stop();
    return {
      kills,
      told,
      uploads: filing.filed(),
      seconds: (performance.now() - began) / 1000,
      ...settled,
      processFaults: hosts.faults,
      end: await checkEnd(options.stateFolder, oracle),
    };
  } finally {
    await hosts.stop();
  }
};

const victimsOf = ({ hostKills, engineKills }: KillOptions): readonly Victim[] => [
  ...Array.from(
    { length: hostKills },
    (_, at): Victim => (at % 2 === 0 ? "host" : "host and engines"),
  ),
  ...Array.from({ length: engineKills }, (): Victim => "table's engine"),
];

const shuffled = (victims: readonly Victim[], random: Random): readonly Victim[] =>
  victims
    .map((victim) => ({ victim, at: random.below(1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ victim }) => victim);

/** Lanes that send file after file, county after county, until told to end; whatever is begun is brought to its end. */
const startFiling = (count: number, hosts: KilledHosts, oracle: Oracle, told: Acknowledged) => {
  const counties = countiesWithin("14").slice(0, count);
  let begun = 0;
  let filed = 0;
  let goesOn = true;
  const lane = async (): Promise<void> => {
    while (goesOn) {
      const nth = begun;
      begun += 1;
      const county = counties[nth % counties.length];
      if (county === undefined) return;
      const planned = plannedUpload(county, Math.floor(nth / counties.length));
      await fileUntilAcknowledged(planned, { target: hosts.target, oracle, told });
      filed += 1;
    }
  };
  const all = Promise.all(Array.from({ length: LANES }, lane));
  // Told by `failed` and `end`; a run that failed otherwise asks neither
  all.catch(() => undefined);
  return {
    filed: () => filed,
    /** Rejects when a lane met an answer that may not be. */
    failed: all.then((): Promise<never> => new Promise(() => undefined)),
    end: async (): Promise<void> => {
      goesOn = false;
      await all;
    },
  };
};

const MOST_STARTS = 20;
const BETWEEN_STARTS_MS = 5000;

/** An event that went with its host is found by reconcile, which runs when a host starts and every hour after that. */
const settle = async (
  stateFolder: string,
  hosts: KilledHosts,
  oracle: Oracle,
): Promise<Pick<KillFigures, "startsToSettle" | "dead">> => {
  for (let startsToSettle = 1; ; startsToSettle += 1) {
    await hosts.startAnew();
    const dead = await quiet(stateFolder);
    const waiting = await unsettled(await hosts.target(), oracle);
    if (waiting === 0 || startsToSettle === MOST_STARTS) return { startsToSettle, dead };
    await sleep(BETWEEN_STARTS_MS);
  }
};
