import { useCallback, useEffect, useState } from "preact/hooks";
import { useDraft } from "../drafts.ts";
import { type BatchRow, type Filing, placeOnDisk, rowsOfBatch } from "./batch.ts";
import type { Gathered } from "./chosen-files.ts";
import { leadOf } from "./document-places.ts";
import { keepRows, keptRows } from "./kept-rows.ts";
import { useRowHashes } from "./row-hashes.ts";

/** Files of one batch. */
export const MOST_FILES = 500;

/** What became of the files that were chosen last: left out, there already, not to be opened, or too many. */
export interface LeftOut {
  readonly skipped: number;
  readonly known: number;
  readonly unreadable: number;
  readonly isTooMany: boolean;
}
const nothing: LeftOut = { skipped: 0, known: 0, unreadable: 0, isTooMany: false };

/** What needs somebody stands first, so that it is not looked for among hundreds; after that nothing moves under a hand. */
const needsFirst = (rows: readonly BatchRow[]): readonly BatchRow[] => {
  const needs = ({ firstLook, kind, document, issuer }: BatchRow): boolean =>
    firstLook !== undefined || issuer === "" || (kind === "document" && document === "");
  return [...rows.filter(needs), ...rows.filter((row) => !needs(row))];
};

/** The table of files that are looked over before they are sent, and what may be done with it. */
export const useBatch = (about: string, asked: Omit<Filing, "issuer" | "year">) => {
  const [rows, setRows] = useState<readonly BatchRow[]>(() => keptRows(about));
  useEffect(() => keepRows(about, rows), [about, rows]);
  const [left, setLeft] = useState(nothing);
  const issuer = useDraft("upload.issuer");
  const year = useDraft("upload.year");
  const { department, places } = asked;

  const change = useCallback((key: string, changed: Partial<BatchRow>): void => {
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  }, []);
  useRowHashes(rows, change);

  const gather = ({ files, skipped, unreadable }: Gathered): void => {
    const there = new Set(rows.map(placeOnDisk));
    const fresh = files.filter((file) => !there.has(placeOnDisk(file)));
    const room = MOST_FILES - rows.length;
    const filing = { ...asked, issuer: issuer.text, year: year.text };
    // What is to be replaced is replaced by one file
    const like = rows.every(({ supersedes }) => supersedes === undefined) ? asked.like : undefined;
    setRows([...rows, ...needsFirst(rowsOfBatch(fresh.slice(0, room), { ...filing, like }))]);
    setLeft({
      skipped,
      unreadable,
      known: files.length - fresh.length,
      isTooMany: fresh.length > room,
    });
  };

  /** Who issued it follows the document, unless somebody else was chosen. */
  const chooseDocument = useCallback(
    (key: string, document: string): void => {
      setRows((all) =>
        all.map((row) => {
          if (row.key !== key) return row;
          const usual = leadOf(row.document, places);
          const follows = department === undefined && [undefined, "", usual].includes(row.issuer);
          const next = follows ? (leadOf(document, places) ?? row.issuer) : row.issuer;
          return { ...row, document, moreDocuments: [], issuer: next };
        }),
      );
    },
    [places, department],
  );

  return {
    rows,
    left,
    gather,
    chooseDocument,
    change: (row: BatchRow): void => {
      const before = rows.find(({ key }) => key === row.key);
      if (before?.issuer !== row.issuer) issuer.write(row.issuer);
      if (before?.year !== row.year) year.write(row.year);
      change(row.key, row);
    },
    changeAll: (same: Partial<Pick<BatchRow, "issuer" | "year">>): void => {
      if (same.issuer !== undefined) issuer.write(same.issuer);
      if (same.year !== undefined) year.write(same.year);
      setRows(rows.map((row) => ({ ...row, ...same })));
    },
    remove: (isOut: (row: BatchRow) => boolean): void => {
      setRows(rows.filter((row) => !isOut(row)));
      setLeft(nothing);
    },
  };
};
export type Batch = ReturnType<typeof useBatch>;
