import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { known } from "../domain/known.ts";
import type { Shelf } from "../domain/shelf.ts";
import { type Partition, parsePartition } from "./keys.ts";
import { type IssuedReport, reportKind } from "./row-kinds/report.ts";
import { getRow, queryAll, type Table } from "./rows.ts";

/** Which papers were given out, each by the key of its file on the shelf. */
export const issuedReportRows = (table: Table) => ({
  issuedReport: async (key: string): Promise<IssuedReport | undefined> => {
    const { place, name } = issuedAt(key);
    const row = await getRow(table, reportKind.rowKey(place, { name }));
    return row && reportKind.read(row);
  },

  /** All that were given out of a place, and when, in the order of their names. */
  issuedReports: async (place: Partition): Promise<readonly IssuedPaper[]> =>
    (await queryAll(table, reportKind.query(place))).map((row) => ({
      name: reportKind.keyOf(String(row.sk?.S)).name,
      at: reportKind.read(row).at,
    })),

  /** The first time stands: the same paper given out again is the same paper. */
  issueReport: async (report: IssuedReport): Promise<void> => {
    const { place, name } = issuedAt(report.key);
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: reportKind.row(place, { name }, report),
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});

/** A paper by the name that it goes by in the table and in the ledger. */
interface IssuedPaper {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

type IssuedReports = ReturnType<typeof issuedReportRows>;

/** A summary of a city stands among the province's, under its own code. */
const issuedAt = (key: string): { readonly place: Partition; readonly name: string } => {
  const [, cycle = "", division = "", file = ""] = key.split("/");
  const own = parsePartition(`${division}#${cycle}`);
  const place = own ?? parsePartition(`${division.slice(0, 2)}#${cycle}`);
  return {
    place: known(place, `the place of ${key}`),
    name: own ? file : `${division}-${file}`,
  };
};

/** A shelf that notes what it gives out, before it is given: a paper that somebody holds is one that is known. */
export const issuingShelf = (
  shelf: Pick<Shelf, "find" | "keep">,
  table: Pick<IssuedReports, "issuedReport" | "issueReport">,
  now: () => Date,
): Shelf => {
  const issue = (key: string, { sha256, size }: { sha256: string; size: number }) =>
    table.issueReport({ key, sha256, size, at: now().toISOString() });
  return {
    find: async (key) => {
      const kept = await shelf.find(key);
      if (kept && !(await table.issuedReport(key))) await issue(key, kept);
      return kept;
    },
    keep: async (key, file) => {
      await issue(key, { sha256: file.sha256, size: file.bytes.length });
      await shelf.keep(key, file);
    },
  };
};
