import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { historyKind } from "./row-kinds/history.ts";
import { receiptKind } from "./row-kinds/receipt.ts";
import { attributes, type RowKey, type Table } from "./rows.ts";

/** Takes rows away that nobody will ask for: of the test county alone, whose probes would pile up. */
export const probeRows = (table: Table) => ({
  forgetReceipt: (ref: EvidenceRef): Promise<void> => remove(table, receiptKind.rowKey(ref, ref)),
  forgetVersion: (place: CountyCycle, version: number): Promise<void> =>
    remove(table, historyKind.rowKey(place, { version })),
});

export type ProbeRows = ReturnType<typeof probeRows>;

const remove = async ({ client, name }: Table, key: RowKey): Promise<void> => {
  await client.send(new DeleteItemCommand({ TableName: name, Key: attributes({ ...key }) }));
};
