import type { DepartmentLine, ProgressAnswer } from "../../events/api/progress.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import { fullDivisionName } from "../domain/place/division.ts";
import { boardLine } from "../domain/review/board-line.ts";
import { countyKinds } from "../domain/review/county-kinds.ts";
import { endOf } from "../domain/review/moments.ts";
import { outlineOf } from "../domain/review/outline.ts";
import { openKinds } from "../domain/review/permit.ts";
import { type DepartmentProgress, progressOf } from "../domain/review/progress.ts";
import type { Situation } from "../domain/review/situation.ts";

/** How far a county's departments have come, for whoever looks now; receipts come newest first. */
export const progressView = (
  situation: Situation,
  decisions: number,
  receipts: readonly Receipt[],
): ProgressAnswer => {
  const { status, gate } = situation;
  const { assigned, total, departments } = progressOf(situation, receipts);
  const items = status.items.length;
  const outline = outlineOf(situation, decisions);
  const { due } = boardLine({ ...status, items, outline }, situation);
  return {
    county: status.county,
    name: fullDivisionName(status.county),
    cycle: status.cycle,
    stage: gate.stage,
    ...(due !== undefined && { dueAt: endOf(due) }),
    items,
    assigned,
    total,
    departments: departments.map(lineOf),
    can: [...openKinds(countyKinds, situation)],
  };
};

const lineOf = ({ due, urged, items, toUrge, ...line }: DepartmentProgress): DepartmentLine => ({
  ...line,
  items: [...items],
  toUrge: [...toUrge],
  ...(due !== undefined && { dueAt: endOf(due) }),
  ...(urged !== undefined && { urgedBy: urged }),
});
