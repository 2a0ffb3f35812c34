import type { Receipt } from "../evidence/receipt.ts";

/** How far a required document has come: 未交, 校验中, 有问题, 已交. */
export type FiledState = "missing" | "underWay" | "rejected" | "accepted";

/** A required document by what was filed for it. */
export interface FiledDocument {
  readonly state: FiledState;
  /** How much is said against one that was refused. */
  readonly findings: number;
}

/**
 * What the receipts come to for a required document: what is accepted counts, whatever came after it and was refused; a file
 * under way counts before one that was refused. Receipts come newest first.
 */
export const documentStates = (
  receipts: readonly Receipt[],
): ((document: string) => FiledDocument) => {
  const filed = new Map<string, FiledDocument>();
  for (const receipt of receipts) {
    const found = foundIn(receipt);
    if (found)
      for (const document of receipt.registration.documents ?? []) {
        const before = filed.get(document);
        if (!before || rank[found.state] > rank[before.state]) filed.set(document, found);
      }
  }
  return (document) => filed.get(document) ?? { state: "missing", findings: 0 };
};

const rank: Readonly<Record<FiledState, number>> = {
  missing: 0,
  rejected: 1,
  underWay: 2,
  accepted: 3,
};

const foundIn = ({ state, findings }: Receipt): FiledDocument | undefined => {
  switch (state) {
    case "accepted":
      return { state: "accepted", findings: 0 };
    case "requested":
      return { state: "underWay", findings: 0 };
    case "rejected":
      return { state: "rejected", findings: findings.length };
    case "withdrawn":
      return undefined;
  }
};
