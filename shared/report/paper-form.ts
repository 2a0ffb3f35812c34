import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { Imprint, Letterhead } from "./paper.ts";

/** What whoever sends a report gives it beside what it says. None of it comes from the status: the system invents no number. */
export interface PaperForm {
  readonly letterhead?: Letterhead;
  readonly imprint?: Imprint;
  /** SHA-256, hex, of the Word template that sets it; nothing for the built-in layout. */
  readonly template?: string;
}

/** Tells one form of a report from another on its verification line; nothing for the plain one. */
export const formMark = (form: PaperForm): string | undefined =>
  Object.keys(form).length === 0
    ? undefined
    : createHash("sha256").update(canonicalJson(form)).digest("hex").slice(0, 16);
