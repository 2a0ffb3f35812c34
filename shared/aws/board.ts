import { paginateQuery } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { Outline } from "../domain/review/outline.ts";
import type { Status } from "../domain/status/status.ts";
import { attributes, type Table } from "./rows.ts";

/** The sparse index that holds status rows only (README "Data"). */
const INDEX = "board";

/** What the provincial overview shows of a county. `states` counts its items by state. */
export const BoardRow = z.object({
  county: z.string(),
  version: z.int(),
  score: z.string(),
  grade: z.string(),
  provisional: z.boolean(),
  vetoes: z.array(z.string()),
  reported: z.object({ indicators: z.int(), of: z.int() }),
  states: z.object({ met: z.int(), partial: z.int(), unmet: z.int(), missing: z.int() }),
  updatedAt: z.iso.datetime().optional(),
  /** How far people have come; a row of earlier days does not say. */
  outline: Outline.optional(),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const boardRow = (status: Status, outline?: Outline): BoardRow => {
  const count = (state: string) => status.items.filter((item) => item.state === state).length;
  return {
    county: status.county,
    version: status.version,
    score: status.score,
    grade: status.grade,
    provisional: status.provisional,
    vetoes: status.vetoes.map(({ id }) => id),
    reported: status.reported,
    states: {
      met: count("met"),
      partial: count("partial"),
      unmet: count("unmet"),
      missing: count("missing"),
    },
    ...(status.updatedAt !== undefined && { updatedAt: status.updatedAt }),
    ...(outline && { outline }),
  };
};

/** The attributes that put a status row into the index. */
export const boardAttributes = (status: Status, outline: Outline) => ({
  boardCycle: status.cycle,
  boardCounty: status.county,
  board: boardRow(status, outline),
  decided: outline.decisions,
});

export const boardRows = (table: Table) => ({
  /** Counties of a division that have a status, in code order. The index may lag the table by a moment. */
  board: async (cycle: string, division: string): Promise<readonly BoardRow[]> => {
    const pages = paginateQuery(table, {
      TableName: table.name,
      IndexName: INDEX,
      KeyConditionExpression: "boardCycle = :cycle AND begins_with(boardCounty, :division)",
      ExpressionAttributeValues: attributes({ ":cycle": cycle, ":division": division }),
    });
    const rows = await Array.fromAsync(pages, ({ Items = [] }) => Items);
    return rows.flat().map((row) => BoardRow.parse(unmarshall(row).board));
  },
});
