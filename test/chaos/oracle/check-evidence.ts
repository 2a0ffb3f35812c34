import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import { sameValue } from "../../../shared/domain/same-value.ts";
import type { Paper } from "../schedule/program.ts";
import type { Expected } from "./expected-evidence.ts";
import type { RowsNow } from "./rows-now.ts";

interface Judged {
  readonly paper: Paper;
  readonly expected: Expected;
  readonly receipt: Receipt | undefined;
}

/** What the receipts, claims and bytes of a county say otherwise than they should. */
export const evidenceFaults = (judged: readonly Judged[], rows: RowsNow): readonly string[] => [
  ...judged.flatMap(receiptFaults),
  ...claimFaults(claimsExpected(judged), rows.claims()),
  ...bytesFaults(judged, rows),
];

export const claimsExpected = (judged: readonly Judged[]): readonly Claim[] =>
  judged.flatMap(({ expected }) =>
    expected.kind === "settled" && expected.outcome.kind === "accepted"
      ? expected.outcome.claims
      : [],
  );

const receiptFaults = (judged: Judged): readonly string[] => {
  const { paper, expected, receipt } = judged;
  const { evidenceId } = paper;
  switch (expected.kind) {
    case "absent":
      return isSettled(receipt) ? [`${evidenceId} is ${receipt.state} and has no object`] : [];
    case "waiting":
      return receipt?.state === "accepted" ? [`${evidenceId} is accepted and cannot be read`] : [];
    case "settled":
      return isSettled(receipt)
        ? settledFaults(receipt, expected)
        : [`${evidenceId} has an object and is ${receipt?.state ?? "unknown"}`];
  }
};

type Settled = Extract<Receipt, { state: "accepted" | "rejected" }>;

const isSettled = (receipt: Receipt | undefined): receipt is Settled =>
  receipt?.state === "accepted" || receipt?.state === "rejected";

const settledFaults = (
  { evidenceId, state, etag, subjects }: Settled,
  expected: Extract<Expected, { kind: "settled" }>,
): readonly string[] => {
  const { outcome } = expected;
  const wanted = outcome.kind === "accepted" ? outcome.claims.map(({ subject }) => subject) : [];
  return [
    ...(state === outcome.kind ? [] : [`${evidenceId} is ${state}`]),
    ...(etag === expected.etag ? [] : [`${evidenceId} was settled for another object`]),
    ...(sameValue(subjects, wanted) ? [] : [`${evidenceId} has other subjects`]),
  ];
};

/** One row for each subject of each accepted evidence, and no other. */
const claimFaults = (expected: readonly Claim[], found: readonly Claim[]): readonly string[] => {
  const keyOf = ({ subject, evidenceId }: Claim) => `${subject} ${evidenceId}`;
  const wanted = new Map(expected.map((claim) => [keyOf(claim), claim]));
  const there = new Map(found.map((claim) => [keyOf(claim), claim]));
  return [
    ...[...wanted].flatMap(([key, claim]) => {
      const other = there.get(key);
      if (!other) return [`the claim ${key} is missing`];
      return sameValue(other, claim) ? [] : [`the claim ${key} says otherwise`];
    }),
    ...[...there.keys()].filter((key) => !wanted.has(key)).map((key) => `the claim ${key} is left`),
  ];
};

const bytesFaults = (judged: readonly Judged[], rows: RowsNow): readonly string[] => {
  const wanted = judged
    .filter(({ receipt }) => receipt?.state === "accepted")
    .map(({ paper }) => paper.evidenceId)
    .toSorted();
  const found = rows.bytes().toSorted();
  return sameValue(wanted, found) ? [] : [`bytes of ${found.join(", ")} for ${wanted.join(", ")}`];
};
