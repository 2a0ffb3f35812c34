import type { Framework } from "../../domain/framework/framework.ts";
import { type Cycle, cycleOf } from "../../domain/place/cycle.ts";
import type { CountyCode } from "../../domain/place/division.ts";
import { emptyStatus, hasFiled } from "../../domain/status/make-status.ts";
import type { Status } from "../../domain/status/status.ts";

/** A county of the division with the status that the summary tells of it. */
export interface CountyResult {
  readonly county: CountyCode;
  readonly status: Status;
  /** The edition that the status was scored by. */
  readonly framework: Framework;
  /** Whether anything accepted counts for it: only then has it a score to be ranked and averaged by. */
  readonly hasFiled: boolean;
}

/** A division of more than one county, the statuses told of it, and the framework it is told by. */
export interface SummaryInput {
  /** A city or a province by its code. */
  readonly division: string;
  readonly cycle: Cycle;
  readonly framework: Framework;
  /** Every county of the division, in code order. */
  readonly results: readonly CountyResult[];
}

export interface CountyStatus {
  readonly county: CountyCode;
  /** Nothing of a county that has none. */
  readonly status: Status | undefined;
  /** The edition that the status was scored by. */
  readonly edition: Framework | undefined;
}

/**
 * What a summary is made from. It is told by the latest edition that a county was scored by, so that the same statuses
 * give the same summary after a later edition has come into force; by the one in force where there is no status yet.
 */
export const summaryInput = ({
  division,
  inForce,
  statuses,
}: {
  readonly division: string;
  readonly inForce: Framework;
  readonly statuses: readonly CountyStatus[];
}): SummaryInput => {
  const cycle = cycleOf(inForce.cycle);
  const framework = editionToldBy(statuses, inForce);
  const results = statuses.map(({ county, status, edition }): CountyResult => {
    const told = status ?? emptyStatus(framework, { county, cycle });
    return {
      county,
      status: told,
      framework: edition ?? framework,
      hasFiled: hasFiled(told.items, told),
    };
  });
  return { division, cycle, framework, results };
};

const editionToldBy = (statuses: readonly CountyStatus[], inForce: Framework): Framework =>
  statuses
    .flatMap(({ edition }) => edition ?? [])
    .toSorted((one, other) => other.version - one.version)[0] ?? inForce;
