import type { Finding } from "../findings/finding.ts";
import { toldFindings } from "../findings/kept-findings.ts";
import { warning } from "../findings/make-finding.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import type { CriterionScore, ItemScore } from "../scoring/score.ts";

/**
 * An item with no more findings of an evidence than a claim repeats: rows of a time that repeated all of a file's
 * findings on every item shrink the next time a status is made.
 */
export const withinBounds = (item: ItemScore): ItemScore =>
  withFindings(item, ({ findings }) =>
    [...Map.groupBy(findings, ({ evidenceId }) => evidenceId)].flatMap(([evidenceId, placed]) =>
      toldFindings({ findings: placed.map(unplaced) }).map((each) => ({ ...each, evidenceId })),
    ),
  );

/**
 * The same items without what is odd about their evidence, but for one finding that says so: when a status cannot be
 * written as it is, one of these can, and the county does not stand still.
 */
export const withoutFindings = (items: readonly ItemScore[]): readonly ItemScore[] => {
  const criteria = items.flatMap((item) => item.criteria);
  const teller = criteria.find(({ findings }) => findings.length > 0);
  const [first] = teller?.findings ?? [];
  if (first === undefined) return items;
  const values = { count: String(criteria.flatMap(({ findings }) => findings).length) };
  const { evidenceId } = first;
  const said = { ...warning("findingsLeftOut", { path: "", values }), evidenceId };
  return items.map((item) =>
    withFindings(item, (criterion) => (criterion === teller ? [said] : [])),
  );
};

const withFindings = (
  item: ItemScore,
  findingsOf: (criterion: CriterionScore) => PlacedFinding[],
): ItemScore => ({
  ...item,
  criteria: item.criteria.map((criterion) => ({ ...criterion, findings: findingsOf(criterion) })),
});

const unplaced = ({ evidenceId: _, ...found }: PlacedFinding): Finding => found;
