import Big from "big.js";
import { decimal, dividePoints, sumPoints, toPoints } from "../decimal.ts";
import type { Claim } from "../evidence/claim.ts";
import { toldFindings } from "../findings/kept-findings.ts";
import type { Criterion, Item } from "../framework/framework.ts";
import { criterionSubjects } from "../framework/framework-items.ts";
import { pointsFor, thresholdOf } from "./criterion-points.ts";
import { type Scored, stateOf, stateOfItem } from "./criterion-state.ts";
import { type CriterionScore, fileDigits, type ItemScore } from "./score.ts";
import { type StandingClaim, standingClaim } from "./standing-claim.ts";

/** The claim that counts for each subject of an item: the latest accepted one (README "Data"). */
export type Claims = ReadonlyMap<string, StandingClaim>;

/** Of several claims on the same subjects, the ones that count. */
export const latestClaims = (claims: readonly Claim[]): Claims =>
  new Map(
    [...Map.groupBy(claims, ({ subject }) => subject)].flatMap(([subject, onSubject]) => {
      const standing = standingClaim(onSubject);
      return standing === undefined ? [] : [[subject, standing] as const];
    }),
  );

/** Law 4: the one scoring function. Pure; the same item and claims give the same score and reasons. */
export const scoreItem = (item: Item, claims: Claims): ItemScore =>
  itemScore(
    item,
    item.criteria.map((criterion) => scoreCriterion(criterion, item, claims)),
  );

/**
 * The same of an item of which only some subjects were looked at: criteria that rest on others stay as they were scored
 * `before` by the same edition. `claims` has all subjects of a criterion that is touched.
 */
export const rescoreItem = (
  item: Item,
  before: ItemScore | undefined,
  { subjects, claims }: { readonly subjects: ReadonlySet<string>; readonly claims: Claims },
): ItemScore =>
  itemScore(
    item,
    item.criteria.map((criterion, place) => {
      const standing = before?.criteria[place];
      return standing &&
        !criterionSubjects(criterion, item).some((subject) => subjects.has(subject))
        ? standing
        : scoreCriterion(criterion, item, claims);
    }),
  );

const itemScore = (item: Item, criteria: CriterionScore[]): ItemScore => {
  const score = sumPoints(criteria.map((criterion) => criterion.score));
  return {
    id: item.id,
    points: item.points,
    score,
    state: stateOfItem({ score, criteria }),
    criteria,
  };
};

const scoreCriterion = (criterion: Criterion, item: Item, claims: Claims): CriterionScore =>
  criterion.kind === "documents"
    ? scoreDocuments(criterion.points, item, claims)
    : scoreReading(criterion, claims);

const scoreDocuments = (points: string, item: Item, claims: Claims): CriterionScore => {
  const standing = item.documents.map(({ id }) => ({ id, claim: claims.get(id) }));
  const filed = standing.flatMap(({ claim }) => claim ?? []);
  const earned = dividePoints(
    decimal(points).times(filed.length),
    // Stryker disable next-line NumericLiteral: nothing filed is nothing, whatever it is divided by
    new Big(item.documents.length || 1),
  );
  return judged({
    kind: "documents",
    points,
    score: toPoints(earned),
    documents: standing.map(({ id, claim }) => ({ id, ...(claim && fileOf(claim)) })),
    // One file for several of the documents has the same to say of each
    findings: [...Map.groupBy(filed, ({ evidenceId }) => evidenceId).values()].flatMap(([claim]) =>
      claim === undefined ? [] : findingsOf(claim),
    ),
  });
};

const judged = (scored: Scored & Pick<CriterionScore, "findings">): CriterionScore => ({
  ...scored,
  state: stateOf(scored),
});

const fileOf = (claim: Claim) => ({
  evidenceId: claim.evidenceId,
  ...(claim.issuer !== undefined && { issuer: claim.issuer }),
  ...(claim.kind === "document" &&
    claim.sha256 !== undefined && { sha256: fileDigits(claim.sha256) }),
});

type MeasuredCriterion = Exclude<Criterion, { kind: "documents" }>;

const scoreReading = (criterion: MeasuredCriterion, claims: Claims): CriterionScore => {
  const claim = claims.get(criterion.indicator);
  const base = {
    kind: criterion.kind,
    indicator: criterion.indicator,
    points: criterion.points,
    ...heldAgainst(criterion),
  };
  if (claim?.kind !== "indicator") return judged({ ...base, score: "0.00", findings: [] });
  const { value, previous } = claim.reading;
  return judged({
    ...base,
    score: toPoints(earnedPoints(criterion, value, previous)),
    reading: value,
    ...(previous !== undefined && { previous }),
    evidenceId: claim.evidenceId,
    ...(claim.issuer !== undefined && { issuer: claim.issuer }),
    ...(claim.checks !== undefined && { checks: claim.checks }),
    ...(claim.compared !== undefined && { compared: claim.compared }),
    ...(claim.overrides && { overrides: claim.overrides }),
    findings: findingsOf(claim),
  });
};

/** Findings with the evidence they are about, so that a reader of the score knows where to look. */
const findingsOf = (claim: Claim): CriterionScore["findings"] =>
  toldFindings(claim).map((finding) => ({ ...finding, evidenceId: claim.evidenceId }));

const heldAgainst = (criterion: MeasuredCriterion): { threshold?: string } => {
  switch (criterion.kind) {
    case "yes":
    case "reported":
    case "notBelowPreviousYear":
      return {};
    case "atLeast":
    case "atMost":
    case "deductPerMissing":
    case "deductPerCase":
      return { threshold: thresholdOf(criterion) };
  }
};

const earnedPoints = (
  criterion: MeasuredCriterion,
  value: string,
  previous: string | undefined,
): Big => {
  const none = new Big(0);
  switch (criterion.kind) {
    case "reported":
      return none;
    case "yes":
      return value === "true" ? decimal(criterion.points) : none;
    case "notBelowPreviousYear":
      return previous !== undefined && decimal(value).gte(previous)
        ? decimal(criterion.points)
        : none;
    case "atLeast":
    case "atMost":
    case "deductPerMissing":
    case "deductPerCase":
      return pointsFor(criterion, decimal(value));
  }
};
