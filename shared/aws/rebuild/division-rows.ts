import type { CountyCycle } from "../../domain/place/county-cycle.ts";
import type { ProvinceCycle } from "../../domain/place/province-cycle.ts";
import type { Partition } from "../keys.ts";
import { bytesKind } from "../row-kinds/bytes.ts";
import { calendarDecisionKind } from "../row-kinds/calendar-decision.ts";
import { claimKind } from "../row-kinds/claim.ts";
import { decisionKind } from "../row-kinds/decision.ts";
import { historyKind } from "../row-kinds/history.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { reportKind } from "../row-kinds/report.ts";
import type { Row } from "../rows.ts";
import { currentRow } from "./current-row.ts";
import { calendarDecisionRows, countyDecisionRows } from "./decision-rows.ts";
import type { DivisionLedger, KeptEvidence } from "./division-ledger.ts";

/** Rows that are written all or none. */
export type RowsTogether = readonly [Row, ...Row[]];

/** What the table is to hold of a division. */
export interface DivisionRows {
  /** In the order in which they begin to be written. */
  readonly each: readonly RowsTogether[];
  /** One after the other when the rest is there: what says that it is. */
  readonly last: readonly Row[];
}

interface Given {
  readonly ledger: DivisionLedger;
  /** Versions and decisions that only the table has. */
  readonly beyond: readonly Row[];
}

/**
 * Makes the rows of a division of its ledger, which is whole. Decisions come first, so that nobody can decide before all of them are there;
 * then versions, the newest first, so that whoever looks meanwhile finds the current one; receipts come with their claims.
 * Throws LedgerBroken where something of it is not known here.
 */
export const divisionRows = async (place: Partition, given: Given): Promise<DivisionRows> => {
  const { once, evidences } = given.ledger;
  const linksOf: LinksOf = (kind) => inOrder([...once, ...given.beyond], kind);
  const { decided, versions, heads } = await ("county" in place
    ? countyChains(place, linksOf)
    : provinceChains(place, linksOf));
  const kept = [...evidences.values()];
  const alone = [
    ...decided,
    ...versions.toReversed(),
    ...inOrder(once, reportKind),
    ...kept.flatMap(({ beside }) => beside.filter((row) => !isClaim(row))),
  ];
  return {
    each: [...inTens(alone), ...kept.map((each) => withClaims(place, each))],
    last: heads,
  };
};

/** Ten of the largest rows fit into a transaction of 4 MB, and are written in less than half the time of one by one. */
const TOGETHER = 10;

const inTens = (rows: readonly Row[]): readonly RowsTogether[] =>
  rows.flatMap((row, at) =>
    at % TOGETHER === 0 ? [[row, ...rows.slice(at + 1, at + TOGETHER)] as const] : [],
  );

type LinksOf = (kind: Parses) => readonly Row[];
interface Parses {
  readonly parse: (sk: string) => unknown;
}

const isOf =
  (kind: Parses) =>
  ({ sk }: Row): boolean =>
    kind.parse(String(sk?.S)) !== undefined;

const isClaim = isOf(claimKind);

const inOrder = (rows: readonly Row[], kind: Parses): readonly Row[] =>
  rows
    .filter(isOf(kind))
    .toSorted((one, other) => (String(one.sk?.S) < String(other.sk?.S) ? -1 : 1));

interface Chains {
  readonly decided: readonly Row[];
  readonly versions: readonly Row[];
  readonly heads: readonly Row[];
}

const countyChains = async (place: CountyCycle, linksOf: LinksOf): Promise<Chains> => {
  const links = linksOf(decisionKind);
  const versions = linksOf(historyKind);
  const decisions = countyDecisionRows(place, links);
  const current = await currentRow(place, versions.at(-1), decisions);
  return {
    decided: [...links, ...decisions.ids],
    versions,
    heads: [decisions.head, current].filter((row) => row !== undefined),
  };
};

const provinceChains = async (place: ProvinceCycle, linksOf: LinksOf): Promise<Chains> => {
  const links = linksOf(calendarDecisionKind);
  const { ids, head } = calendarDecisionRows(place, links);
  return { decided: [...links, ...ids], versions: [], heads: head ? [head] : [] };
};

/** A receipt with what is written together with it (law 2). */
const withClaims = (place: Partition, { receipt, beside }: KeptEvidence): RowsTogether => {
  const { state, evidenceId, registration } = receiptKind.read(receipt);
  const key = { sha256: registration.sha256, evidenceId };
  return [
    receipt,
    ...(state === "accepted" ? [bytesKind.row(place, key, evidenceId)] : []),
    ...beside.filter(isClaim),
  ];
};
