import type { Reading } from "../../claim.ts";
import type { Framework } from "../../framework.ts";
import type { Narrative } from "../../narrative.ts";
import type { CriterionScore, Status } from "../../score.ts";
import { acceptedFigures } from "./accepted-figures.ts";
import { checkNarrative, checkNarrativeAgainst } from "./check-narrative.ts";

export interface ToldNarrative {
  readonly status: Status;
  readonly framework: Framework;
  /** The narrative that the status names; nothing when there is none. */
  readonly narrative: Narrative | undefined;
}

/**
 * What is odd about the narrative of a status: its figures against one another and against the readings that the status
 * was scored from. Made from the status version and the narrative alone, so it is the same whenever it is asked for.
 */
export const narrativeContradictions = ({
  status,
  framework,
  narrative,
}: ToldNarrative): CriterionScore["findings"] => {
  const evidenceId = status.narrative;
  if (evidenceId === undefined || narrative === undefined) return [];
  return [
    ...checkNarrative(narrative),
    ...checkNarrativeAgainst(narrative, acceptedFigures(framework, readingsOf(status))),
  ].map((found) => ({ ...found, evidenceId }));
};

type StatusReading = Pick<Reading, "value" | "previous">;

const readingsOf = ({ items }: Status): ReadonlyMap<string, StatusReading> =>
  new Map(
    items
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ indicator, reading, previous }) =>
        indicator === undefined || reading === undefined
          ? []
          : [[indicator, { value: reading, ...(previous === undefined ? {} : { previous }) }]],
      ),
  );
