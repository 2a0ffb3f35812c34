import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import { countiesWithin, Scope } from "../domain/place/division.ts";
import { statusChoice } from "./status-query.ts";
import { versionList } from "./version-list.ts";

type Asked =
  | { readonly kind: "current" }
  | { readonly kind: "asOf"; readonly moment: string }
  | { readonly kind: "versions"; readonly versions: ReadonlyMap<string, number> };

type SummaryChoice = Asked | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** Of which counties, and which of their statuses: every fault of the query at once. */
export const summaryChoice = (
  query: Readonly<Record<string, string | undefined>>,
  { division, cycle }: { readonly division: string; readonly cycle: string },
): SummaryChoice => {
  const { asOf, versions } = query;
  const moment = statusChoice({ asOf });
  const list = versionList(versions, countiesWithin(division));
  const findings = [
    ...divisionFindings(division, cycle),
    ...(moment.kind === "refused" ? moment.findings : []),
    ...list.findings,
    ...(asOf !== undefined && versions !== undefined
      ? [finding("momentAndVersionList", { path: "versions" })]
      : []),
  ];
  if (findings.length > 0) return { kind: "refused", findings };
  if (versions !== undefined) return { kind: "versions", versions: list.versions };
  return moment.kind === "asOf" ? moment : { kind: "current" };
};

const COUNTY_DIGITS = 6;

const divisionFindings = (division: string, cycle: string): readonly Finding[] => {
  if (!Scope.safeParse(division).success) return [finding("divisionNotCode", { path: "division" })];
  return division.length === COUNTY_DIGITS
    ? [finding("divisionIsCounty", { path: "division", values: { division, cycle } })]
    : [];
};
