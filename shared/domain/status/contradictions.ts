import { decimal } from "../decimal.ts";
import type { EvidenceId } from "../evidence/evidence.ts";
import type { contradictionFindings } from "../findings/groups/contradiction-findings.ts";
import { warning } from "../findings/make-finding.ts";
import type { Framework, Indicator } from "../framework/framework.ts";
import { indicatorById } from "../framework/framework-items.ts";
import { known } from "../known.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import type { ItemScore } from "../scoring/score.ts";
import { shownReading } from "../scoring/shown-reading.ts";
import type { Status } from "./status.ts";

export type ContradictionCode = keyof typeof contradictionFindings;

/** A reading that was held against what the system has from elsewhere, and what is wrong with it where something is. */
export interface Confronted {
  readonly code: ContradictionCode;
  readonly indicator: string;
  readonly finding?: PlacedFinding;
  /** It ought to be judged, but the rows are of a time that does not say who filed them. */
  readonly unrecorded?: true;
}

type Filed = Pick<Status, "items" | "narrative" | "narrativeIssuer" | "facts" | "factIssuers">;

/**
 * The county's readings against what the system knows by itself. Both change with whatever is filed and withdrawn, so this
 * is made with each status and never at the intake of one file (law 3).
 */
export const confronted = (filed: Filed, framework: Framework): readonly Confronted[] => {
  const readings = readingsOf(filed.items);
  return framework.indicators.flatMap((indicator) => {
    const own = readings.get(indicator.id);
    return own === undefined
      ? []
      : [
          ...againstCount({ own, indicator }, filed, framework),
          ...againstWhole({ own, indicator }, readings, framework),
        ];
  });
};

/** An item as its own evidence makes it: what contradicted it when it was stored may have gone since. */
export const withoutContradictions = (item: ItemScore): ItemScore => ({
  ...item,
  criteria: item.criteria.map((criterion) => ({
    ...criterion,
    findings: criterion.findings.filter(({ code }) => !isContradiction(code)),
  })),
});

/** The same items, each reading with what contradicts it. */
export const withContradictions = (filed: Filed, framework: Framework): readonly ItemScore[] => {
  const found = Map.groupBy<string | undefined, Confronted>(
    confronted(filed, framework),
    ({ indicator }) => indicator,
  );
  return filed.items.map((item) => ({
    ...item,
    criteria: item.criteria.map((criterion) => ({
      ...criterion,
      findings: [
        ...criterion.findings,
        ...(found.get(criterion.indicator) ?? []).flatMap((each) => each.finding ?? []),
      ],
    })),
  }));
};

const codes: Readonly<Record<ContradictionCode, true>> = {
  departmentsCountDiffers: true,
  largerThanWholeElsewhere: true,
};

export const isContradiction = (code: string): code is ContradictionCode =>
  Object.hasOwn(codes, code);

interface OwnReading {
  readonly indicator: Indicator;
  readonly own: Read;
}
interface Read {
  readonly reading: string;
  readonly evidenceId: EvidenceId;
}

const readingsOf = (items: readonly ItemScore[]): ReadonlyMap<string, Read> =>
  new Map(
    items
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ indicator, reading, evidenceId }) =>
        indicator === undefined || reading === undefined || evidenceId === undefined
          ? []
          : [[indicator, { reading, evidenceId }] as const],
      ),
  );

/** 「23个部门均已报送」 beside evidence of fourteen. */
const againstCount = (
  { indicator, own }: OwnReading,
  filed: Filed,
  framework: Framework,
): readonly Confronted[] => {
  if (indicator.countedBySystem !== "departmentsFiling") return [];
  const base = { code: "departmentsCountDiffers", indicator: indicator.id } as const;
  const counted = departmentsFiling(filed, framework);
  if (counted === undefined) return [{ ...base, unrecorded: true }];
  if (decimal(own.reading).eq(counted)) return [base];
  const { name, unit } = indicator;
  const values = { name, unit, value: own.reading, counted: String(counted) };
  const found = warning(base.code, { path: `${indicator.id}.value`, values });
  return [{ ...base, finding: { ...found, evidenceId: own.evidenceId } }];
};

/**
 * The departments whose evidence a status rests on, or whose figure it names beside another's; nothing where some of the
 * evidence does not say whose it is.
 */
const departmentsFiling = (
  { items, narrative, narrativeIssuer, facts = [], factIssuers = [] }: Filed,
  { departments }: Framework,
): number | undefined => {
  const sources = items
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) => [criterion, ...(criterion.documents ?? [])])
    .filter(({ evidenceId }) => evidenceId !== undefined)
    .map(({ issuer }) => issuer);
  const ownWords = narrative === undefined ? [] : [narrativeIssuer];
  const issuers = new Set([...sources, ...overriddenIssuers(items), ...ownWords, ...factIssuers]);
  // Of the facts of a department one file stands
  if (issuers.has(undefined) || factIssuers.length < facts.length) return undefined;
  return departments.filter(({ id }) => issuers.has(id)).length;
};

/** Who filed a figure that another department's came after. */
export const overriddenIssuers = (items: readonly ItemScore[]): readonly string[] =>
  items.flatMap(({ criteria }) => criteria).flatMap(({ overrides }) => overrides?.issuer ?? []);

/** A part and its whole that came in two files; those of one file are laid beside one another when it is read. */
const againstWhole = (
  { indicator, own }: OwnReading,
  readings: ReadonlyMap<string, Read>,
  framework: Framework,
): readonly Confronted[] => {
  const { within } = indicator;
  const whole = within === undefined ? undefined : readings.get(within);
  if (whole === undefined || whole.evidenceId === own.evidenceId) return [];
  const base = { code: "largerThanWholeElsewhere", indicator: indicator.id } as const;
  if (decimal(own.reading).lte(whole.reading)) return [base];
  const { name, unit } = indicator;
  const wholeName = known(indicatorById(framework, within), `the indicator ${within}`).name;
  const values = {
    name,
    unit,
    value: shownReading(own.reading, whole.reading),
    whole: wholeName,
    wholeValue: shownReading(whole.reading, own.reading),
  };
  const found = warning(base.code, { path: `${indicator.id}.value`, values });
  return [{ ...base, finding: { ...found, evidenceId: own.evidenceId } }];
};
