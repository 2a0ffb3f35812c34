import { useDraft } from "../drafts.ts";

/** Reasons for giving back, an item each, kept in the tab until they are sent: writing them is most of the work. */
export const useReturnReasons = (about: string) => {
  const draft = useDraft(`${about}.return`);
  const reasons = reasonsIn(draft.text);
  const write = (changed: Readonly<Record<string, string>>) =>
    draft.write(JSON.stringify({ ...reasons, ...changed }));
  return {
    of: (item: string): string => reasons[item] ?? "",
    write,
    forget: draft.forget,
  };
};

const reasonsIn = (text: string): Readonly<Record<string, string>> => {
  const kept: unknown = text === "" ? {} : JSON.parse(text);
  return typeof kept === "object" && kept !== null ? Object.fromEntries(wordsOf(kept)) : {};
};

const wordsOf = (kept: object): readonly (readonly [string, string])[] =>
  Object.entries(kept).flatMap(([item, reason]) =>
    typeof reason === "string" ? [[item, reason] as const] : [],
  );
