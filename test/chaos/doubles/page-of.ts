import type { QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { type Item, meets } from "./expression.ts";

/** The page of a query over the rows of a partition; where it was cut, the key that the next one begins after. */
export const pageOf = (rows: readonly Item[], input: QueryCommandInput) => {
  const { KeyConditionExpression = "", Limit } = input;
  const given = {
    names: input.ExpressionAttributeNames ?? {},
    values: input.ExpressionAttributeValues ?? {},
  };
  const direction = input.ScanIndexForward === false ? -1 : 1;
  const compare = (one: string, other: string): number => {
    if (one === other) return 0;
    return one < other ? -direction : direction;
  };
  const after = input.ExclusiveStartKey?.sk?.S;
  const found = rows
    .filter((item) => meets(KeyConditionExpression, { item, ...given }))
    .filter((item) => after === undefined || compare(sortKey(item), after) > 0)
    .toSorted((one, other) => compare(sortKey(one), sortKey(other)));
  const Items = found.slice(0, Limit ?? found.length);
  const last = Items.at(-1);
  const isCut = last !== undefined && Items.length === Limit;
  return { Items, ...(isCut && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }) };
};

const sortKey = ({ sk }: Item): string => sk?.S ?? "";
