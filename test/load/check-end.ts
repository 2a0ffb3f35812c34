import { Cycle } from "../../shared/domain/place/cycle.ts";
import { framework2021 } from "../support/builders.ts";
import { endFaults } from "./end-faults.ts";
import { overtaken } from "./history-faults.ts";
import { openKeptState } from "./kept-state.ts";
import type { Oracle } from "./oracle.ts";

/** What a run left, held against what was sent. */
export interface EndState {
  readonly accepted: number;
  readonly rejected: number;
  readonly claims: number;
  readonly versions: number;
  readonly ledgerObjects: number;
  /** Claims that a later one on the same subject overtook, so that no version counted them. */
  readonly overtaken: number;
  /** What is not as it has to be, each with its county; nothing when all is. */
  readonly faults: readonly string[];
}

/** Reads the state folder of a host that has ended, county by county. */
export const checkEnd = async (stateFolder: string, oracle: Oracle): Promise<EndState> => {
  const state = await openKeptState(stateFolder);
  const framework = framework2021();
  try {
    const ends: EndState[] = [];
    for (const county of oracle.counties()) {
      const place = { county, cycle: Cycle.parse("2021") };
      const expected = oracle.expected(county);
      const kept = await state.ofCounty(place);
      const inState = (wanted: string) =>
        kept.receipts.filter(({ state: each }) => each === wanted).length;
      ends.push({
        accepted: inState("accepted"),
        rejected: inState("rejected"),
        claims: kept.claims.length,
        versions: kept.history.length,
        ledgerObjects: kept.ledger.size,
        overtaken: overtaken(expected, kept.history),
        faults: endFaults(place, framework, expected, kept).map((fault) => `${county}: ${fault}`),
      });
    }
    return summed(ends);
  } finally {
    await state.close();
  }
};

const summed = (ends: readonly EndState[]): EndState => {
  const sum = (of: (end: EndState) => number) => ends.reduce((all, end) => all + of(end), 0);
  return {
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    claims: sum(({ claims }) => claims),
    versions: sum(({ versions }) => versions),
    ledgerObjects: sum(({ ledgerObjects }) => ledgerObjects),
    overtaken: sum((end) => end.overtaken),
    faults: ends.flatMap(({ faults }) => faults),
  };
};
