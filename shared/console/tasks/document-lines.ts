import type { ReceiptAnswer } from "../../../events/api/receipt.ts";

/** How far a required document has come: 未上传, 上传中, 校验中, 有问题, 已采用. */
export type DocumentState = "missing" | "underWay" | "checking" | "rejected" | "accepted";

/** Files that have arrived and are being checked, by their evidence: what this tab sent and a receipt does not tell yet. */
export type Arrived = ReadonlySet<string>;

export interface DocumentLine {
  readonly document: string;
  readonly name: string;
  readonly state: DocumentState;
  /** The evidence that says so, where there is any: what counts, or else what came last. */
  readonly evidenceId?: string;
  readonly findings: number;
}

/** A required document by what was filed for it: what is accepted counts, whatever came after it and was refused. */
export const documentLine = (
  { id, name }: { readonly id: string; readonly name: string },
  receipts: readonly ReceiptAnswer[],
  arrived: Arrived,
): DocumentLine => {
  const own = receipts.filter(
    ({ documents = [], state }) => documents.includes(id) && state !== "withdrawn",
  );
  // Newest first, as the API lists them
  const shown =
    own.find(({ state }) => state === "accepted") ??
    own.find(({ state }) => state === "requested") ??
    own[0];
  return {
    document: id,
    name,
    state: stateOf(shown, arrived),
    ...(shown && { evidenceId: shown.evidenceId }),
    findings: shown?.findings.length ?? 0,
  };
};

const stateOf = (receipt: ReceiptAnswer | undefined, arrived: Arrived): DocumentState => {
  switch (receipt?.state) {
    case "accepted":
      return "accepted";
    case "requested":
      return arrived.has(receipt.evidenceId) ? "checking" : "underWay";
    case "rejected":
      return "rejected";
    case undefined:
    case "withdrawn":
      return "missing";
  }
};
