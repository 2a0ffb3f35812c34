import type { DepartmentLine } from "../../../events/api/progress.ts";

/** What an urging of some departments comes to: the items that it names, and everybody who has one of them to do. */
export const departmentsUrged = (
  departments: readonly DepartmentLine[],
  chosen: ReadonlySet<string>,
): { readonly items: readonly string[]; readonly receivers: readonly DepartmentLine[] } => {
  const items = [
    ...new Set(departments.filter(({ id }) => chosen.has(id)).flatMap(({ toUrge }) => toUrge)),
  ];
  return {
    items,
    receivers: departments.filter((line) => line.items.some((item) => items.includes(item))),
  };
};

export const isDepartmentLate = ({ overdue }: DepartmentLine): boolean => overdue > 0;

export const hasHandedInAll = ({ documents, figures }: DepartmentLine): boolean =>
  documents.accepted === documents.required && figures.reported === figures.required;
