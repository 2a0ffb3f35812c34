import { unmarshall } from "@aws-sdk/util-dynamodb";
import { bytesKind } from "../../../shared/aws/row-kinds/bytes.ts";
import { claimKind } from "../../../shared/aws/row-kinds/claim.ts";
import { decidedKind } from "../../../shared/aws/row-kinds/decided.ts";
import { decisionKind } from "../../../shared/aws/row-kinds/decision.ts";
import { decisionsKind } from "../../../shared/aws/row-kinds/decisions.ts";
import { historyKind } from "../../../shared/aws/row-kinds/history.ts";
import { receiptKind } from "../../../shared/aws/row-kinds/receipt.ts";
import { snapshotOf } from "../../../shared/aws/status-history.ts";
import type { Item } from "../doubles/expression.ts";

/** The rows of one partition by the word that their sort keys begin with. */
export const rowsNow = (all: readonly Item[], pk: string) => {
  const own = all.filter((row) => row.pk?.S === pk);
  const words = Map.groupBy(own, (row) => (row.sk?.S ?? "").split("#")[0] ?? "");
  const rows = (word: string): readonly Item[] => words.get(word) ?? [];
  return {
    words: () => [...words.keys()],
    receipts: new Map(
      rows("EVIDENCE").map((row) => {
        const receipt = receiptKind.read({ ...row });
        return [receipt.evidenceId, receipt] as const;
      }),
    ),
    claims: () => rows("CLAIM").map((row) => claimKind.read({ ...row })),
    bytes: () => rows("BYTES").map((row) => bytesKind.read({ ...row })),
    decisions: () => rows("DECISION").map((row) => decisionKind.read({ ...row })),
    /** Under which number each id was taken. */
    numbers: () =>
      new Map(
        rows("DECIDED").map((row) => [
          decidedKind.keyOf(row.sk?.S ?? "").id,
          decidedKind.read({ ...row }),
        ]),
      ),
    head: () => rows("DECISIONS").map((row) => decisionsKind.read({ ...row }))[0],
    history: () => rows("HISTORY").map((row) => historyKind.read({ ...row })),
    lastStatus: async () => {
      const last = rows("HISTORY").at(-1);
      return last && snapshotOf({ ...last });
    },
    /** What the county's line on the board is made of. */
    line: () => {
      const [row] = rows("STATUS");
      if (!row) return undefined;
      const { version, decided, board } = unmarshall({ ...row });
      return { version, decided, board };
    },
    /** The rows of kinds that the caller knows. */
    rows,
  };
};
export type RowsNow = ReturnType<typeof rowsNow>;
