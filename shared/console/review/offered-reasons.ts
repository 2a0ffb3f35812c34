import type { County } from "../api/county.ts";
import type { returnWords } from "../words/return.ts";
import { documentsOfItem, scoredItem } from "./scored-item.ts";

type Say = (key: keyof typeof returnWords, values?: Readonly<Record<string, string>>) => string;

/** Sentences that reviewers write again and again. */
const usual = ["noSeal", "otherScope", "wrongYear", "illegible", "notThis"] as const;

/** Reasons to begin from: what is missing and what was found in the item's own evidence come first, in the API's words. */
export const offeredFor = (
  id: string,
  county: Pick<County, "status" | "framework">,
  say: Say,
): readonly string[] => {
  const criteria = scoredItem(county, id)?.criteria ?? [];
  const missing = criteria
    .flatMap(({ documents = [] }) => documents)
    .filter(({ evidenceId }) => evidenceId === undefined);
  const names = documentsOfItem(id, county);
  return [
    ...new Set([
      ...missing.map((document) =>
        say("missing", {
          document: names.find((each) => each.id === document.id)?.name ?? document.id,
        }),
      ),
      ...criteria.flatMap(({ findings = [] }) =>
        findings.map(({ message, remedy }) => `${message}${remedy}`),
      ),
      ...usual.map((key) => say(key)),
    ]),
  ];
};
