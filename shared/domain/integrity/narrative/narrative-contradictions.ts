import type { Reading } from "../../evidence/claim.ts";
import type { Narrative } from "../../evidence/narrative.ts";
import type { Framework } from "../../framework/framework.ts";
import { onceFor } from "../../once.ts";
import type { CriterionScore } from "../../scoring/score.ts";
import type { Status } from "../../status/status.ts";
import { acceptedFigures } from "./accepted-figures.ts";
import { judgeNarrative, judgeNarrativeAgainst } from "./check-narrative.ts";
import { judgementOf, type TextJudgement } from "./judgement.ts";
import { outcomeVerdicts } from "./stated-outcome.ts";

export interface ToldNarrative {
  readonly status: Status;
  readonly framework: Framework;
  /** The narrative that the status names; nothing when there is none. */
  readonly narrative: Narrative | undefined;
}

interface NarrativeJudgement extends Pick<TextJudgement, "judged"> {
  /** Each by the evidence that its words stand in. */
  readonly findings: CriterionScore["findings"];
}

/**
 * What is odd about the narrative of a status, and in how many places each check could judge: its figures against one
 * another and against the readings that the status was scored from. Made from the status version and the narrative alone,
 * so it is the same whenever it is asked for.
 */
export const narrativeJudgement = onceFor((told: ToldNarrative): NarrativeJudgement => {
  const { status, framework, narrative } = told;
  const evidenceId = status.narrative;
  if (evidenceId === undefined || narrative === undefined) return { findings: [], judged: {} };
  const own = judgeNarrative(narrative);
  const accepted = acceptedFigures(framework, readingsOf(status));
  const beside = judgeNarrativeAgainst(narrative, accepted);
  const outcome = judgementOf(outcomeVerdicts(narrative, status, framework));
  return {
    findings: [...own.findings, ...beside.findings, ...outcome.findings].map((found) => ({
      ...found,
      evidenceId,
    })),
    judged: { ...own.judged, ...beside.judged, ...outcome.judged },
  };
});

export const narrativeContradictions = (told: ToldNarrative): CriterionScore["findings"] =>
  narrativeJudgement(told).findings;

type StatusReading = Pick<Reading, "value" | "previous">;

const readingsOf = ({ items }: Status): ReadonlyMap<string, StatusReading> =>
  new Map(
    items
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ indicator, reading, previous }) =>
        indicator === undefined || reading === undefined
          ? []
          : [[indicator, { value: reading, previous }]],
      ),
  );
