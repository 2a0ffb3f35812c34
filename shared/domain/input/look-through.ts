import type { JSONPath, JSONVisitor } from "jsonc-parser";
import type { Finding } from "../findings/finding.ts";
import { fieldPath } from "../findings/issues.ts";
import { finding } from "../findings/make-finding.ts";
import { codePointName } from "../text/code-point-name.ts";
import { unprintableAt } from "../text/unprintable.ts";

export type JsonLook =
  | { readonly kind: "sound" }
  | {
      readonly kind: "faulty";
      readonly findings: readonly Finding[];
      /** Whether the text was looked through to its end, so that it is JSON but for these faults. */
      readonly toTheEnd: boolean;
    }
  /** The first fault of syntax; nothing behind it is worth telling. */
  | { readonly kind: "stopped"; readonly line: number; readonly column: number };

/** Lists and objects inside each other; our own formats have four. */
const DEEPEST = 64;

/** As many faults as are told of one text; what is broken throughout is broken. */
const MOST_FAULTS = 200;

/** What programs write where they could not read a character. */
const REPLACEMENT = "\ufffd";

/** Every key written twice and every text that nothing can print, each with its field, line and column. */
export const lookThrough = async (text: string): Promise<JsonLook> => {
  const { visit } = await import("jsonc-parser");
  const findings: Finding[] = [];
  let toTheEnd = true;
  try {
    visit(text, visitorOf(findings), { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.place !== undefined) return { kind: "stopped", ...error.place };
    toTheEnd = false;
  }
  return findings.length === 0 ? { kind: "sound" } : { kind: "faulty", findings, toTheEnd };
};

/** The parser goes on after a fault and calls itself for every level; throwing is the way to end it. */
class Stop extends Error {
  // Stryker disable next-line StringLiteral: it is caught here and told to nobody
  override readonly name = "Stop";
  readonly place: { readonly line: number; readonly column: number } | undefined;

  constructor(place?: { readonly line: number; readonly column: number }) {
    // Stryker disable next-line StringLiteral: it is caught here and told to nobody
    super("enough was seen");
    this.place = place;
  }
}

const visitorOf = (findings: Finding[]): JSONVisitor => {
  const tell = (found: Finding): void => {
    findings.push(found);
    if (findings.length >= MOST_FAULTS) throw new Stop();
  };
  const tellUnprintable = (text: string, place: TextPlace, keys: () => JSONPath): void => {
    const at = unprintableAt(text);
    if (at !== undefined) tell(unprintable(text, at, { ...place, path: fieldPath(keys()) }));
    else if (text.includes(REPLACEMENT))
      tell(finding("damagedCharacter", { path: fieldPath(keys()), values: wordsOf(place) }));
  };
  /** The keys of each object that is open, with where each stands; a list is nothing. */
  const open: (Map<string, TextPlace> | undefined)[] = [];
  const enter = (keys: Map<string, TextPlace> | undefined, place: TextPlace): void => {
    open.push(keys);
    if (open.length <= DEEPEST) return;
    const values = { ...wordsOf(place), most: String(DEEPEST) };
    findings.push(finding("jsonTooDeep", { path: `${values.line}:${values.column}`, values }));
    throw new Stop();
  };
  return {
    onObjectBegin: (_, __, line, column) => enter(new Map(), { line, column }),
    onArrayBegin: (_, __, line, column) => enter(undefined, { line, column }),
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (key, _, __, line, column, at) => {
      const place = { line, column };
      const first = open.at(-1)?.get(key);
      if (first !== undefined) tell(repeated(key, fieldPath([...at(), key]), place, first));
      else open.at(-1)?.set(key, place);
      tellUnprintable(key, place, () => [...at(), key]);
    },
    onLiteralValue: (value: unknown, _, __, line, column, at) => {
      if (typeof value === "string") tellUnprintable(value, { line, column }, at);
    },
    onError: (_, __, ___, line, column) => {
      throw new Stop({ line: line + 1, column: column + 1 });
    },
  };
};

/** Counted from 0, as the parser does. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const wordsOf = ({ line, column }: TextPlace) => ({
  line: String(line + 1),
  column: String(column + 1),
});

const repeated = (key: string, path: string, place: TextPlace, first: TextPlace): Finding => {
  const values = {
    key,
    ...wordsOf(place),
    firstLine: wordsOf(first).line,
    firstColumn: wordsOf(first).column,
  };
  return finding("repeatedKey", { path, values });
};

const unprintable = (
  text: string,
  at: number,
  place: TextPlace & { readonly path: string },
): Finding =>
  finding("unprintableCharacter", {
    path: place.path,
    values: { ...wordsOf(place), character: codePointName(text, at) },
  });
