import type { County } from "../api/county.ts";
import type { returnWords } from "../words/return.ts";
import { scoredItem } from "./scored-item.ts";

/** Sentences that reviewers write again and again. */
const usual = [
  "noSeal",
  "otherScope",
  "wrongYear",
  "illegible",
  "notThis",
] as const satisfies readonly (keyof typeof returnWords)[];

/** Reasons to begin from: what was found in the item's own evidence comes first, in the API's words. */
export const offeredFor = (
  id: string,
  county: Pick<County, "status">,
  say: (key: (typeof usual)[number]) => string,
): readonly string[] => [
  ...new Set([
    ...(scoredItem(county, id)?.criteria ?? []).flatMap(({ findings = [] }) =>
      findings.map(({ message, remedy }) => `${message}${remedy}`),
    ),
    ...usual.map((key) => say(key)),
  ]),
];
