import type { Locale } from "../domain/findings/finding.ts";
import type { Windows } from "../domain/framework/calendar-proposal.ts";
import type { Framework } from "../domain/framework/framework.ts";
import type { CalendarPhase } from "../domain/review/calendar/settings.ts";
import type { ItemState } from "../domain/review/item-state.ts";
import type { Stage } from "../domain/review/stage.ts";

/** What the overview's workbook is made from. */
export interface BoardContents {
  readonly board: {
    readonly division: string;
    readonly name?: string | undefined;
    readonly phase: CalendarPhase;
    readonly windows?: Windows | undefined;
    readonly counties: readonly BoardCounty[];
  };
  readonly framework: Framework;
  readonly locale: Locale;
}

/** A county as the API tells it. */
export interface BoardCounty {
  readonly county: string;
  readonly name: string;
  readonly version: number;
  readonly score: string;
  readonly grade: string;
  readonly provisional: boolean;
  readonly vetoes: readonly string[];
  readonly reported: { readonly indicators: number; readonly of: number };
  readonly states: Readonly<Record<"met" | "partial" | "unmet" | "missing", number>>;
  readonly updatedAt?: string | undefined;
  readonly stage: Stage;
  readonly result: { readonly score: string; readonly grade: string };
  readonly items: Readonly<Record<ItemState, number>>;
  /** The moment at which its day is over. */
  readonly dueAt?: string | undefined;
  readonly overdue: boolean;
  readonly urgedBy?: number | undefined;
}
