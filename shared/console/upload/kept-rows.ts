import { onSignOut } from "../drafts.ts";
import type { BatchRow } from "./batch.ts";

/** Rows that somebody has looked over and not sent yet: they stay while the page does, whatever screen or language is chosen. */
let kept: { readonly about: string; readonly rows: readonly BatchRow[] } | undefined;

onSignOut(() => {
  kept = undefined;
});

/** Those of a person and a county, named by `about`. */
export const keptRows = (about: string): readonly BatchRow[] =>
  kept?.about === about ? kept.rows : [];

export const keepRows = (about: string, rows: readonly BatchRow[]): void => {
  kept = { about, rows };
};
