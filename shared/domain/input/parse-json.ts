import type { Finding } from "../findings/finding.ts";
import { lookThrough } from "./look-through.ts";

export type JsonRead =
  | { readonly kind: "json"; readonly value: unknown }
  /** Where the text stops being JSON, lines and columns counted from 1. */
  | { readonly kind: "notJson"; readonly line: number; readonly column: number }
  /**
   * JSON that says something twice, or what nothing can print, or nests without end. `value` is there so that what else is
   * wrong can be told beside (law 6), and for nothing else.
   */
  | { readonly kind: "faulty"; readonly findings: readonly Finding[]; readonly value?: unknown };

/**
 * The value of a JSON text, of a file or a request body alike. Law 12: `JSON.parse` keeps the last of two equal keys and
 * takes half an emoji for a character, so a parser that tells places looks through the text before.
 */
export const parseJson = async (text: string): Promise<JsonRead> => {
  const look = await lookThrough(text);
  switch (look.kind) {
    case "faulty": {
      const { kind, findings, toTheEnd } = look;
      const read = toTheEnd ? strictly(text) : undefined;
      return read?.kind === "json" ? { kind, findings, value: read.value } : { kind, findings };
    }
    case "stopped":
      return { kind: "notJson", line: look.line, column: look.column };
    case "sound":
      return strictly(text);
  }
};

/** What only the stricter parser refuses has no place of its own. */
const strictly = (text: string): JsonRead => {
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return { kind: "notJson", line: 1, column: 1 };
  }
};
