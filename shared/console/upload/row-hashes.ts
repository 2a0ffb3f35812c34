import { useEffect } from "preact/hooks";
import type { BatchRow } from "./batch.ts";
import { sha256Of } from "./hash.ts";

/** Hashes the rows one after the other while they are looked over: the same bytes twice are said before anything is sent. */
export const useRowHashes = (
  rows: readonly BatchRow[],
  change: (key: string, found: Pick<BatchRow, "sha256" | "firstLook">) => void,
): void => {
  const next = rows.find((row) => row.sha256 === undefined && row.firstLook === undefined);
  const key = next?.key;
  useEffect(() => {
    if (!next) return;
    let isOver = false;
    const tell = (found: Pick<BatchRow, "sha256" | "firstLook">): void => {
      if (!isOver) change(next.key, found);
    };
    sha256Of(next.file).then(
      (sha256) => tell({ sha256, firstLook: undefined }),
      () => tell({ firstLook: "unreadable" }),
    );
    return () => {
      isOver = true;
    };
  }, [key]);
};
