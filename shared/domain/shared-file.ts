import type { Claim } from "./claim.ts";
import { finding } from "./findings/finding.ts";
import type { Item } from "./framework.ts";
import type { CriterionScore } from "./score.ts";

/**
 * The same bytes filed several times for documents of one item. One registration that names several of them is told of by
 * the registration itself (registration.ts).
 */
export const sharedFileFindings = (
  item: Item,
  filed: readonly Claim[],
): CriterionScore["findings"] =>
  [...Map.groupBy(filed, bytesOf)].flatMap(([sha256, claims]) => {
    const evidences = new Set(claims.map(({ evidenceId }) => evidenceId));
    const latest = [...evidences].toSorted().at(-1);
    if (sha256 === undefined || latest === undefined || evidences.size < 2) return [];
    const documents = namesIn(
      item,
      claims.map(({ subject }) => subject),
    );
    const found = finding("oneFileForItem", {
      path: `documents.${item.id}`,
      values: { item: item.name, documents },
    });
    return [{ ...found, evidenceId: latest }];
  });

/** Names of some of an item's documents, in its order. */
export const namesIn = ({ documents }: Item, ids: readonly string[]): string =>
  documents
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join("、");

const bytesOf = (claim: Claim): string | undefined =>
  claim.kind === "document" ? claim.sha256 : undefined;
