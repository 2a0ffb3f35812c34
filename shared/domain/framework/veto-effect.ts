import type { Veto } from "./framework.ts";

/** What a veto does to the grade, by its kind. */
export type VetoEffect =
  | { readonly kind: "cap"; readonly grade: string }
  | { readonly kind: "lowerBy"; readonly grades: number };

/** The effect as an edition writes it, `{"cap": grade}` or `{"lowerBy": grades}`: only here is it told by its key. */
export const vetoEffect = (written: Veto["effect"]): VetoEffect =>
  "cap" in written
    ? { kind: "cap", grade: written.cap }
    : { kind: "lowerBy", grades: written.lowerBy };
