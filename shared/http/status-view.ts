import type { StatusAnswer } from "../../events/api/status.ts";
import { sumPoints } from "../domain/decimal.ts";
import type { Narrative } from "../domain/evidence/narrative.ts";
import { describeFinding } from "../domain/findings/describe.ts";
import type { FindingText, Locale } from "../domain/findings/finding.ts";
import { citedSource } from "../domain/framework/cited-source.ts";
import type { Framework, Item } from "../domain/framework/framework.ts";
import { indicatorById, vetoById } from "../domain/framework/framework-items.ts";
import { type FactsByEvidence, factPartsFindings } from "../domain/integrity/fact-parts.ts";
import { narrativeContradictions } from "../domain/integrity/narrative/narrative-contradictions.ts";
import type { PlacedFinding } from "../domain/scoring/criterion-findings.ts";
import { reasonOf } from "../domain/scoring/reason.ts";
import type { CriterionScore, FiredVeto, ItemScore } from "../domain/scoring/score.ts";
import { narrativeLengthFindings } from "../domain/status/ruled-length.ts";
import { sharedFileFindings } from "../domain/status/shared-file.ts";
import type { Status } from "../domain/status/status.ts";
import { distinct, standingFindings, statusFindings } from "../domain/status/status-findings.ts";

/** The status as the API shows it: names, priorities and sentences added from the framework it was scored against. */
export const statusView = (
  status: Status,
  framework: Framework,
  locale: Locale,
  /** The narrative that the status names, so that what is odd about its figures is told too. */
  narrative?: Narrative,
  /** The facts of the evidences that it names. */
  facts?: FactsByEvidence,
): StatusAnswer => {
  const shared = sharedFileFindings(status.items, framework);
  const telling = { status, framework, locale, shared };
  return {
    county: status.county,
    cycle: status.cycle,
    framework: status.framework,
    version: status.version,
    score: status.score,
    maxScore: status.maxScore,
    grade: status.grade,
    provisional: status.provisional,
    ...(status.signedOff && { signedOff: status.signedOff }),
    ...(status.forwarded && { forwarded: status.forwarded }),
    vetoes: status.vetoes.map((fired) => vetoView(fired, framework)),
    reported: status.reported,
    priorities: framework.priorities.map(({ id, name, points, items }) => {
      const scored = items.flatMap((item) => itemView(item, telling));
      return {
        id,
        name,
        points,
        score: sumPoints(scored.map(({ score }) => score)),
        items: scored,
      };
    }),
    findings: [
      ...statusFindings(status, framework),
      ...narrativeLengthFindings({ status, narrative }),
      ...narrativeContradictions({ status, framework, narrative }),
      ...factPartsFindings(facts),
    ].map((finding) => ({
      ...describeFinding(finding, locale),
      evidenceId: finding.evidenceId,
    })),
    ...(status.narrative !== undefined && { narrative: status.narrative }),
    ...(status.facts && { facts: status.facts }),
    ...(status.updatedAt !== undefined && { updatedAt: status.updatedAt }),
  };
};

const vetoView = (fired: FiredVeto, framework: Framework) => {
  const veto = vetoById(framework, fired.id);
  return { ...fired, name: veto?.name ?? fired.id, ...(veto && { effect: veto.effect }) };
};

interface Telling {
  readonly status: Status;
  readonly framework: Framework;
  readonly locale: Locale;
  /** What is odd about files that were filed more than once. */
  readonly shared: readonly PlacedFinding[];
}

const itemView = (item: Item, telling: Telling) => {
  const { items } = telling.status;
  return items
    .filter(({ id }) => id === item.id)
    .map((score: ItemScore) => ({
      id: score.id,
      name: item.name,
      points: score.points,
      score: score.score,
      state: score.state,
      criteria: score.criteria.map((criterion) => criterionView(criterion, telling)),
    }));
};

const criterionView = (score: CriterionScore, telling: Telling) => {
  const { status, framework, locale } = telling;
  const { findings: _, ...criterion } = score;
  const files = new Set(score.documents?.map(({ evidenceId }) => evidenceId));
  const shared = telling.shared.filter(({ evidenceId }) => files.has(evidenceId));
  const findings = distinct([...standingFindings(score, status, framework), ...shared]);
  return {
    ...criterion,
    ...sourceOf(criterion.indicator, framework),
    ...(findings.length > 0 && {
      findings: findings.map((each): FindingText => describeFinding(each, locale)),
    }),
    reason: reasonOf(score, framework, locale),
  };
};

/** The document that an indicator's threshold comes from, and how well that is known. */
const sourceOf = (indicatorId: string | undefined, framework: Framework) => {
  const indicator = indicatorById(framework, indicatorId);
  const source = framework.sources.find(({ id }) => id === indicator?.source);
  return indicator && source
    ? { source: { document: citedSource(indicator, framework), standing: indicator.standing } }
    : {};
};
