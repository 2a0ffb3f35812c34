import type { Announcement } from "../../events/announcement.ts";
import { countyStatusChanged } from "../../events/county-status-changed.ts";
import { evidenceRejected } from "../../events/evidence-rejected.ts";
import type { RetellPlace, RetellRequest } from "../../events/retell-request.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { type CountyCode, countiesWithin } from "../domain/place/division.ts";
import type { HistoryEntry } from "../domain/status/history.ts";
import type { ComplianceTable } from "./compliance-table.ts";

export const versionAnnouncement = (place: CountyCycle, entry: HistoryEntry): Announcement => ({
  type: "CountyStatusChanged",
  at: entry.at,
  detail: countyStatusChanged(place, entry),
});

/** Nothing of a receipt that is not rejected now. */
export const rejectionAnnouncement = (receipt: Receipt): Announcement | undefined => {
  const detail = evidenceRejected(receipt);
  return detail && { type: "EvidenceRejected", at: detail.at, detail };
};

/** Rows looked at in one call, so that no call outlives the time limit of its function. */
const PAGE = 50;

interface Page {
  readonly announcements: readonly Announcement[];
  readonly next: RetellPlace | undefined;
}

/**
 * What is to be told again, a page at a time: the versions of a county, then its rejected evidence, then the next county
 * of the division. Throws when the division has none.
 */
export const announcementPage = async (
  table: Pick<ComplianceTable, "history" | "receipts">,
  request: RetellRequest["retell"],
): Promise<Page> => {
  const counties = countiesWithin(request.division);
  const [first] = counties;
  if (first === undefined) throw new Error(`no county lies in ${request.division}`);
  const from = request.from ?? { list: "versions", county: first };
  switch (from.list) {
    case "versions":
      return versionPage(table, request, from);
    case "rejections":
      return rejectionPage(table, request, from, counties);
  }
};

type Of<List extends RetellPlace["list"]> = Extract<RetellPlace, { list: List }>;

const versionPage = async (
  table: Pick<ComplianceTable, "history">,
  request: RetellRequest["retell"],
  from: Of<"versions">,
): Promise<Page> => {
  const { county } = from;
  const place = { county, cycle: request.cycle };
  const { entries, next } = await table.history(place, { limit: PAGE, before: from.before });
  const wanted = entries.filter(
    ({ version, at }) => version >= (request.fromVersion ?? 1) && isSince(request, at),
  );
  const isAllWanted = wanted.length === entries.length;
  return {
    announcements: wanted.map((entry) => versionAnnouncement(place, entry)),
    // Newest first: once one is too old, so are all that follow
    next:
      isAllWanted && next !== undefined
        ? { ...from, before: next }
        : { list: "rejections", county },
  };
};

/** Receipts stand in the order of their registration, which says nothing of when they were rejected: all are looked at. */
const rejectionPage = async (
  table: Pick<ComplianceTable, "receipts">,
  request: RetellRequest["retell"],
  from: Of<"rejections">,
  counties: readonly CountyCode[],
): Promise<Page> => {
  const place = { county: from.county, cycle: request.cycle };
  const { receipts, next } = await table.receipts(place, { limit: PAGE, after: from.after });
  const wanted = receipts.filter(({ updatedAt }) => isSince(request, updatedAt));
  const county = counties.find((code) => code > from.county);
  return {
    announcements: wanted.flatMap((receipt) => rejectionAnnouncement(receipt) ?? []),
    next: next ? { ...from, after: next } : county && { list: "versions", county },
  };
};

const isSince = ({ since }: RetellRequest["retell"], at: string): boolean =>
  since === undefined || Date.parse(at) >= Date.parse(since);
