import type { Caller } from "../domain/access.ts";
import type { EvidenceId } from "../domain/evidence/evidence.ts";
import { isAddressable } from "../domain/evidence/registered-receipt.ts";
import { editionBehind } from "../domain/framework/editions.ts";
import type { Evaluation } from "../domain/framework/evaluation.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { phaseOf } from "../domain/review/calendar/settings.ts";
import type { LookedUp } from "../domain/review/kind.ts";
import { evidenceOf } from "../domain/review/kinds/confirmed.ts";
import type { Post } from "../domain/review/post.ts";
import { judgedIds, type Situation } from "../domain/review/situation.ts";
import { emptyStatus } from "../domain/status/make-status.ts";
import { caseMark, marksOf } from "../domain/status/marks.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { CalendarHead, DecisionsHead } from "./decisions.ts";

type Table = Pick<ComplianceTable, "status" | "decisionsHead" | "calendarHead">;
type Receipts = Pick<ComplianceTable, "receiptsById" | "receipts">;

export interface Looker {
  readonly caller: Caller;
  readonly post: Post | undefined;
  readonly now: Date;
}

export interface ReadSituation {
  readonly situation: Situation;
  readonly head: DecisionsHead;
  readonly calendar: CalendarHead;
}

/** What a county's evaluation is like now, for whoever looks: status, decisions and calendar, read consistently. */
export const readSituation = async (
  place: Evaluation,
  looker: Looker,
  table: Table,
): Promise<ReadSituation> => {
  const [stored, head, calendar] = await Promise.all([
    table.status(place),
    table.decisionsHead(place),
    table.calendarHead({ province: place.framework.province, cycle: place.cycle }),
  ]);
  const status = stored ?? emptyStatus(place.framework, place);
  const framework = await editionBehind(status, place.framework);
  const situation = {
    phase: head.folded.stage,
    isClosed: phaseOf(calendar.folded) === "closed",
    gate: head.folded,
    calendar: calendar.folded,
    framework,
    status,
    marks: marksOf(status),
    mark: caseMark(status),
    caller: looker.caller,
    post: looker.post,
    now: looker.now.toISOString(),
    uploads: new Map<string, string>(),
    pending: [],
  };
  return { situation, head, calendar };
};

/** The same with what a kind of decision looks at besides. */
export const lookedUp = async (
  place: CountyCycle,
  { situation, looksUp }: { readonly situation: Situation; readonly looksUp: readonly LookedUp[] },
  table: Receipts,
): Promise<Situation> => ({
  ...situation,
  ...(looksUp.includes("uploads") && { uploads: await uploadsOf(place, situation, table) }),
  ...(looksUp.includes("pending") && { pending: await pendingIn(place, situation.now, table) }),
});

/** Who filed what the status rests on, by evidence. */
const uploadsOf = async (
  place: CountyCycle,
  { framework, status }: Pick<Situation, "framework" | "status">,
  table: Receipts,
): Promise<ReadonlyMap<string, string>> => {
  const ids = judgedIds(framework).flatMap((item) => evidenceOf(item, status));
  const receipts = await table.receiptsById(place, [...new Set(ids)]);
  return new Map(
    receipts.map(({ evidenceId, registration }) => [evidenceId, registration.registeredBy]),
  );
};

/** Newest first, so one page has whatever was registered while an address works. */
const PAGE = 100;

const pendingIn = async (
  place: CountyCycle,
  now: string,
  table: Receipts,
): Promise<readonly EvidenceId[]> => {
  const { receipts } = await table.receipts(place, { limit: PAGE, after: undefined });
  return receipts
    .filter((receipt) => isAddressable(receipt, now))
    .map(({ evidenceId }) => evidenceId);
};
