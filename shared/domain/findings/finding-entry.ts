import type { Locale, Severity } from "./finding.ts";

/** What went wrong or is odd, and what the clerk does about it. `{name}` is filled from the finding's values. */
export interface FindingSentences {
  readonly message: string;
  readonly remedy: string;
}

/**
 * One line of the catalogue. `{@name}` is filled with the word for a term (see terms.ts) in the reader's language,
 * `{#name}` with a number of bytes as a person reads it, `{!name}` with how a kind of JSON value is written, `{~name}` with
 * every heading that opens a part of the narrative.
 */
export interface FindingEntry extends Readonly<Record<Locale, FindingSentences>> {
  readonly severity: Severity;
}

/** The names of the values a sentence needs: `"第{row}行的{@part}"` → `"row" | "part"`. */
export type PlaceholdersOf<Sentence extends string> =
  Sentence extends `${string}{${infer Name}}${infer Rest}`
    ?
        | (Name extends `${"@" | "#" | "!" | "~"}${infer Marked}` ? Marked : Name)
        | PlaceholdersOf<Rest>
    : never;
