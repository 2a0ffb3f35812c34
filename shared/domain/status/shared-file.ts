import type { EvidenceId } from "../evidence/evidence.ts";
import { MANY_DOCUMENTS } from "../evidence/registration.ts";
import { warning } from "../findings/make-finding.ts";
import type { Framework, Item } from "../framework/framework.ts";
import { itemsOf, namesIn } from "../framework/framework-items.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import { fileDigits, type ItemScore } from "../scoring/score.ts";

interface Filed {
  readonly item: string;
  readonly document: string;
  readonly evidenceId: EvidenceId;
  readonly file: string;
}

/**
 * What is odd about the same bytes under several registrations, whenever they were filed: made from what stands, so it
 * goes when one of them goes. One registration that names several documents says so itself (evidence/registration.ts).
 */
export const sharedFileFindings = (
  items: readonly ItemScore[],
  framework: Framework,
): readonly PlacedFinding[] =>
  [...Map.groupBy(items.flatMap(filedFor), ({ file }) => file).values()].flatMap((same) =>
    findingsOfSame(same, framework),
  );

const filedFor = ({ id: item, criteria }: ItemScore): readonly Filed[] =>
  criteria.flatMap(({ documents = [] }) =>
    documents.flatMap(({ id: document, evidenceId, sha256 }) =>
      evidenceId === undefined || sha256 === undefined
        ? []
        : [{ item, document, evidenceId, file: fileDigits(sha256) }],
    ),
  );

const findingsOfSame = (same: readonly Filed[], framework: Framework): readonly PlacedFinding[] => {
  const [first, ...later] = evidencesOf(same);
  const latest = later.at(-1);
  if (first === undefined || latest === undefined) return [];
  const again = warning("sameBytesFiled", { path: "sha256", values: { evidenceId: first } });
  const count = String(same.length);
  const many = warning("oneFileManyDocuments", { path: "documents", values: { count } });
  return [
    ...later.map((evidenceId) => ({ ...again, evidenceId })),
    ...(same.length < MANY_DOCUMENTS ? [] : [{ ...many, evidenceId: latest }]),
    ...itemsOf(framework).flatMap((item) =>
      findingsOfItem(
        item,
        same.filter((each) => each.item === item.id),
      ),
    ),
  ];
};

const findingsOfItem = (item: Item, same: readonly Filed[]): readonly PlacedFinding[] => {
  const [_, ...later] = evidencesOf(same);
  const evidenceId = later.at(-1);
  if (evidenceId === undefined) return [];
  const documents = namesIn(
    item,
    same.map(({ document }) => document),
  );
  const path = `documents.${item.id}`;
  const found = warning("oneFileForItem", { path, values: { item: item.name, documents } });
  return [{ ...found, evidenceId }];
};

const evidencesOf = (filed: readonly Filed[]): readonly EvidenceId[] =>
  [...new Set(filed.map(({ evidenceId }) => evidenceId))].toSorted();

/**
 * Whether what a registration said of its file still holds: a document of it may stand in another file by now, and then it
 * is no longer one file for several.
 */
export const stillShared = (
  { code, values, evidenceId }: PlacedFinding,
  items: readonly ItemScore[],
  framework: Framework,
): boolean => {
  if (code !== "oneFileForItem" && code !== "oneFileManyDocuments") return true;
  const served = items.flatMap(filedBy(evidenceId));
  if (code === "oneFileManyDocuments") return served.length >= MANY_DOCUMENTS;
  const names = new Map(itemsOf(framework).map(({ id, name }) => [id, name]));
  return served.filter((item) => names.get(item) === values.item).length > 1;
};

/** The item, once for each of its documents that the evidence stands for. */
const filedBy =
  (evidenceId: EvidenceId) =>
  ({ id, criteria }: ItemScore): readonly string[] =>
    criteria
      .flatMap(({ documents = [] }) => documents)
      .filter((document) => document.evidenceId === evidenceId)
      .map(() => id);
