import type { Rebuilding } from "../../../shared/aws/rebuild/rebuild-division.ts";
import type { RebuildPace } from "../../../shared/aws/rebuild/rebuild-table.ts";

/** Where a table is made again: its stores, and what is done around it. */
export interface RebuildPlace extends Pick<Rebuilding, "table" | "source">, RebuildPace {
  /** The command that goes on with it. */
  readonly again: string;
  /** Called when all is there that can be; returns what is to be told. */
  readonly finish: () => readonly string[];
  readonly stop: () => Promise<void>;
}
