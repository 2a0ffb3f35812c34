import type { ReceiptPage } from "../../events/api/receipt.ts";
import type { HistoryPage } from "../../events/api/status.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { mayReadFramework } from "../../shared/domain/access.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { isExpired } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { editionBehind, frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { itemsOf, subjectsOf } from "../../shared/domain/framework/framework-items.ts";
import { known } from "../../shared/domain/known.ts";
import type { ItemScore } from "../../shared/domain/scoring/score.ts";
import { latestClaims, scoreItem } from "../../shared/domain/scoring/scoring.ts";
import { besideOthers, subjectsBehind } from "../../shared/domain/status/beside-others.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { type KeptViews, keptViews } from "../../shared/http/kept-views.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { isPageNumber, unknownPage } from "../../shared/http/number-page.ts";
import { receiptView } from "../../shared/http/receipt-view.ts";
import { statusView } from "../../shared/http/status-view.ts";
import type { Logger } from "../../shared/log/log.ts";

/** Receipts, or versions of a history, of one answer. */
const PAGE = 100;
/** Each row of a history keeps a whole status beside what changed: 100 of them are half a megabyte to read. */
const VERSIONS = 25;

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    "receipt" | "receipts" | "status" | "history" | "narrative" | "facts" | "latestClaims"
  >;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) => {
  const views = keptViews();
  return apiHandler(
    {
      listReceipts: atEvaluation("read", (request, place) => receipts(request, place, deps)),
      readReceipt: atEvaluation("read", (request, place) => receipt(request, place, deps)),
      readStatus: atEvaluation("read", (request, place) => status(request, place, views, deps)),
      readHistory: atEvaluation("read", (request, place) => history(request, place, deps)),
      readFramework: framework,
    },
    deps.log,
  );
};

const receipts = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const after = EvidenceId.optional().safeParse(request.query.next);
  if (!after.success) return unknownPage;
  const page = await deps.table.receipts(place, { limit: PAGE, after: after.data });
  const now = deps.now().toISOString();
  const shown = page.receipts.filter((each) => !isExpired(each, now));
  const stored = shown.some(isAccepted) ? await deps.table.status(place) : undefined;
  const beside = besideOthers(stored?.items ?? [], place.framework);
  return ok<ReceiptPage>({
    receipts: shown.map((each) => receiptView(beside(each), place.framework, request.locale)),
    // Stryker disable next-line ConditionalExpression: what is undefined is not written into the answer
    ...(page.next !== undefined && { next: page.next }),
  });
};

const receipt = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  const found = evidenceId.success
    ? await deps.table.receipt({
        county: place.county,
        cycle: place.cycle,
        evidenceId: evidenceId.data,
      })
    : undefined;
  if (!found || isExpired(found, deps.now().toISOString()))
    return { kind: "problem", code: "noSuchEvidence" };
  const items = isAccepted(found) ? await itemsAbout(found, place, deps) : [];
  const beside = besideOthers(items, place.framework);
  return ok(receiptView(beside(found), place.framework, request.locale));
};

const isAccepted = (receipt: Receipt): boolean => receipt.state === "accepted";

/** The item scores beside which an evidence stands: the status's, or new ones where it has yet to follow the claims. */
const itemsAbout = async (
  receipt: Receipt,
  place: Evaluation,
  { table }: Deps,
): Promise<readonly ItemScore[]> => {
  const stored = (await table.status(place))?.items ?? [];
  const behind = subjectsBehind(receipt, stored);
  const items = itemsOf(place.framework).filter((item) =>
    subjectsOf(item).some((subject) => behind.has(subject)),
  );
  const claims = await Promise.all(
    items.flatMap(subjectsOf).map((subject) => table.latestClaims(place, subject)),
  );
  const latest = latestClaims(claims.flat());
  const fresh = items.map((item) => scoreItem(item, latest));
  return [...new Map([...stored, ...fresh].map((item) => [item.id, item])).values()];
};

/** A county that has filed nothing has a status too: version 0, everything missing. */
const status = async (
  { locale }: ApiRequest,
  place: Evaluation,
  views: KeptViews,
  deps: Deps,
): Promise<ApiAnswer> => {
  const current = (await deps.table.status(place)) ?? emptyStatus(place.framework, place);
  return ok(
    await views(current, locale, async () => {
      const [narrative, facts, framework] = await Promise.all([
        current.narrative && deps.table.narrative(place, current.narrative),
        deps.table.facts(place, current.facts ?? []),
        editionBehind(current, place.framework),
      ]);
      return statusView(current, framework, locale, narrative || undefined, facts);
    }),
  );
};

const history = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const { next } = request.query;
  if (next !== undefined && !isPageNumber(next)) return unknownPage;
  const before = next === undefined ? undefined : Number(next);
  const page = await deps.table.history(place, { limit: VERSIONS, before });
  return ok<HistoryPage>({
    versions: [...page.entries],
    ...(page.next !== undefined && { next: String(page.next) }),
  });
};

const framework = async (request: ApiRequest): Promise<ApiAnswer> => {
  if (!mayReadFramework(request.caller)) return { kind: "problem", code: "forbidden" };
  const edition = await frameworkOf(known(request.path.cycle, "the cycle of the path"));
  return edition ? ok(edition) : { kind: "problem", code: "noSuchCycle" };
};

const ok = <Answer>(body: Answer): ApiAnswer => ({ kind: "json", status: 200, body });
