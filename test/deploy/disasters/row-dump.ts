import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type AttributeValue, DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { probedCounty } from "../../../infra/topology/test-county.ts";

/** Rows of a table by `pk sk`, each with its fields as plain values. */
export type RowDump = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Every row but those of the test county, which the probe makes and takes away as it likes. */
export const rowDump = async (TableName: string): Promise<RowDump> => {
  const client = new DynamoDBClient();
  const pages = paginateScan({ client }, { TableName, ConsistentRead: true });
  const rows = (await Array.fromAsync(pages, ({ Items = [] }) => Items)).flat();
  return new Map(rows.map(named).filter(([name]) => !name.startsWith(`${probedCounty}#`)));
};

/** The rows as they are when nothing changes them any more: twice the same in a row. */
export const quietDump = async (table: string): Promise<RowDump> => {
  for (let last = await rowDump(table); ; ) {
    await setTimeout(QUIET_MILLISECONDS);
    const next = await rowDump(table);
    if (isDeepStrictEqual(last, next)) return next;
    last = next;
  }
};
const QUIET_MILLISECONDS = 3000;

const named = (row: Record<string, AttributeValue>) =>
  [`${row.pk?.S} ${row.sk?.S}`, unmarshall(row)] as const;

/**
 * What one dump has otherwise than the other, a line each: `- row` is gone, `+ row` is new, `≠ row: fields` differs. A receipt
 * whose file never came is a promise that the next registration makes again, and may be gone.
 */
export const rowDifferences = (before: RowDump, after: RowDump): readonly string[] => [
  ...[...before].flatMap(([name, row]) => {
    const now = after.get(name);
    if (now === undefined) return isPromise(name, row) ? [] : [`- ${name}`];
    const fields = fieldsThatDiffer(row, now);
    return fields.length > 0 ? [`≠ ${name}: ${fields.join(", ")}`] : [];
  }),
  ...[...after.keys()].filter((name) => !before.has(name)).map((name) => `+ ${name}`),
];

const isPromise = (name: string, row: Readonly<Record<string, unknown>>): boolean =>
  name.includes(" EVIDENCE#") && JSON.stringify(row).includes('"state":"requested"');

const fieldsThatDiffer = (
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !isDeepStrictEqual(one[field], other[field]),
  );
