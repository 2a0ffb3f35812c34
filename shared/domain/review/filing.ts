import { NARRATIVE } from "../evidence/claim.ts";
import { FACTS } from "../evidence/fact.ts";
import type { EvidenceDescription } from "../evidence/receipt.ts";
import { finding } from "../findings/make-finding.ts";
import { itemsOf, subjectsOf } from "../framework/framework-items.ts";
import { NARRATIVE_ITEM } from "../status/marks.ts";
import { phaseOf } from "./calendar/settings.ts";
import { departmentRefusals, lockedRefusals } from "./item-refusals.ts";
import { isChangeable } from "./limits.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { answersFor, type Filling, judgedIds } from "./situation.ts";

/** The items, and the county's own words, that whoever files may change now. */
export const fillableItems = (filling: Filling): readonly string[] =>
  judgedIds(filling.framework).filter(
    (item) => isChangeable(filling, item, filling.now) && isOwn(item, filling),
  );

/** The county's own words are no department's: whoever may file for the county may file them. */
const isOwn = (item: string, filling: Filling): boolean => {
  const { department } = filling.caller;
  return (
    department === undefined || item === NARRATIVE_ITEM || answersFor(filling, department, item)
  );
};

/**
 * Why an evidence may not be filed now: nothing that it touches may be changed by whoever files it. What an indicators file
 * touches is known when it is read; until then it is taken where any item may be changed (`locked-claims.ts`).
 */
export const filingRefusals = (
  { kind, documents = [] }: Pick<EvidenceDescription, "kind" | "documents">,
  filling: Filling,
): readonly Refusal[] => {
  switch (kind) {
    case "narrative":
      return lockedRefusals(NARRATIVE_ITEM, filling, "kind");
    case "document":
      return documents.length > 0 ? documentRefusals(documents, filling) : anyRefusals(filling);
    case "indicators":
      return anyRefusals(filling);
  }
};

const documentRefusals = (documents: readonly string[], filling: Filling): readonly Refusal[] =>
  documents.flatMap((document, at) =>
    itemsWith(document, filling).flatMap((item) => [
      ...departmentRefusals(item, filling, `documents[${at}]`),
      ...lockedRefusals(item, filling, `documents[${at}]`),
    ]),
  );

const anyRefusals = (filling: Filling): readonly Refusal[] => {
  if (fillableItems(filling).length > 0) return [];
  const values = { stage: `stage:${filling.gate.stage}` };
  const found =
    phaseOf(filling.calendar) === "closed"
      ? finding("cycleIsClosed", { path: "" })
      : finding("nothingToChange", { path: "", values });
  return [refusal("locked", found)];
};

/** Why an evidence may not be taken out, brought back or replaced now: each item that it counts for has to be open. */
export const touchRefusals = (
  subjects: readonly string[],
  filling: Filling,
  path: string,
): readonly Refusal[] =>
  subjects.length === 0
    ? anyRefusals(filling)
    : [...new Set(subjects.flatMap((subject) => itemsWith(subject, filling)))].flatMap((item) =>
        lockedRefusals(item, filling, path),
      );

/** The items that a claim's subject counts for. Facts are of no single item, and the whole is signed with them. */
const itemsWith = (subject: string, { framework }: Filling): readonly string[] => {
  if (subject === NARRATIVE) return [NARRATIVE_ITEM];
  if (subject === FACTS) return judgedIds(framework);
  return itemsOf(framework)
    .filter((item) => subjectsOf(item).includes(subject))
    .map(({ id }) => id);
};
