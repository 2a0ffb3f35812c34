import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { Row } from "../../shared/aws/rows.ts";

/** Every row of a table, whole, by its key. A receipt whose file has not come is a promise and no fact: it is left out. */
export const rowsOfTable = async (
  client: DynamoDBClient,
  TableName: string,
): Promise<ReadonlyMap<string, Row>> => {
  const rows = new Map<string, Row>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const row of Items)
      if (row.body?.M?.state?.S !== "requested") rows.set(`${row.pk?.S} ${row.sk?.S}`, row);
  return new Map([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};
