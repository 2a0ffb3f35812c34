import { warning } from "../findings/make-finding.ts";
import type { Framework } from "../framework/framework.ts";
import { departmentNamed, indicatorById } from "../framework/framework-items.ts";
import type { CriterionScore } from "./score.ts";

export type PlacedFinding = CriterionScore["findings"][number];

/** What is odd about what a criterion was scored from; names come from the framework, so they are added when it is shown. */
export const criterionFindings = (
  criterion: CriterionScore,
  framework: Framework,
): readonly PlacedFinding[] => [...criterion.findings, ...overrideFindings(criterion, framework)];

const overrideFindings = (
  { evidenceId, previous, overrides, ...measured }: CriterionScore,
  framework: Framework,
): readonly PlacedFinding[] => {
  if (overrides === undefined || evidenceId === undefined) return [];
  // Stryker disable next-line StringLiteral: what took the place of a figure is a figure, with its indicator and reading
  const { indicator: id = "", reading = "" } = measured;
  const name = indicatorById(framework, id)?.name ?? id;
  const department = departmentNamed(framework.departments, overrides.issuer);
  const told = (field: string, value: string, other: string): readonly PlacedFinding[] => {
    if (value === other) return [];
    const values = { name, field, value, other, department, evidence: overrides.evidenceId };
    const found = warning("otherDepartmentOverridden", { path: `${id}.${field}`, values });
    return [{ ...found, evidenceId }];
  };
  return [
    ...told("value", reading, overrides.value),
    ...(overrides.previous === undefined
      ? []
      : told("previous", previous ?? NONE, overrides.previous)),
  ];
};

/** Where the later file has no figure for last year at all. */
const NONE = "—";
