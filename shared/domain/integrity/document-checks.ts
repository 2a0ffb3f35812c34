import { MANY_DOCUMENTS } from "../evidence/registration.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import type { ItemScore } from "../scoring/score.ts";
import { type CheckResult, sumOfResults } from "./check-result.ts";

export type DocumentCheckCode = "sameBytesFiled" | "oneFileForItem" | "oneFileManyDocuments";

/**
 * What the checks on files compared: each file beside the others, the documents of an item that has two or more, and how
 * many documents each file stands for. A file alone is compared with none; one whose hash was not kept in its days can be
 * told from others by its registration only.
 */
export const documentChecks = (
  items: readonly ItemScore[],
  findings: readonly PlacedFinding[],
): Readonly<Record<DocumentCheckCode, CheckResult>> => {
  const filed = items.map(filedFor);
  const files = [...Map.groupBy(filed.flat(), ({ evidenceId }) => evidenceId).values()];
  const again = new Set<string>(
    findings.filter(({ code }) => code === "sameBytesFiled").map(({ evidenceId }) => evidenceId),
  );
  // Found when it was filed: the file that it repeats may have gone since
  // Stryker disable next-line MethodExpression: the documents of one file have one evidence
  const isAgain = (file: Filed) => file.some(({ evidenceId }) => again.has(evidenceId));
  return {
    sameBytesFiled: judged(files.length < 2 ? files.filter(isAgain) : files, isAgain),
    oneFileForItem: judged(
      filed.filter((ofItem) => ofItem.length > 1),
      (ofItem) => sameFile(ofItem).some((same) => same.length > 1),
    ),
    oneFileManyDocuments: judged(sameFile(filed.flat()), (same) => same.length >= MANY_DOCUMENTS),
  };
};

interface FiledDocument {
  readonly evidenceId: string;
  readonly sha256: string | undefined;
}
type Filed = readonly FiledDocument[];

const filedFor = ({ criteria }: ItemScore): Filed =>
  criteria.flatMap(({ documents = [] }) =>
    documents.flatMap(({ evidenceId, sha256 }) =>
      evidenceId === undefined ? [] : [{ evidenceId, sha256 }],
    ),
  );

/** One file may have come under several registrations. */
const sameFile = (filed: Filed): readonly Filed[] => [
  ...Map.groupBy(filed, ({ evidenceId, sha256 }) => sha256 ?? evidenceId).values(),
];

const judged = (places: readonly Filed[], isFaulty: (place: Filed) => boolean): CheckResult =>
  sumOfResults(
    places.map((place) => {
      if (isFaulty(place)) return { judged: 1, found: 1, unrecorded: 0 };
      const isKnown = place.every(({ sha256 }) => sha256 !== undefined);
      return { judged: isKnown ? 1 : 0, found: 0, unrecorded: isKnown ? 0 : 1 };
    }),
  );
