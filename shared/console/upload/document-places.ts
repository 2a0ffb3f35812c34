import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { Framework } from "../../domain/framework/framework.ts";

/** Of a required document: its item's first department, and whether anything may be filed for it now. */
interface DocumentPlace {
  readonly item: string;
  readonly lead: string | undefined;
  readonly isLocked: boolean;
}

/** By document, and whether the county's own words are locked. */
export interface Places {
  readonly documents: ReadonlyMap<string, DocumentPlace>;
  readonly isNarrativeLocked: boolean;
}

/** Where each required document belongs: departments as the county assigned them, locks as the API says. */
export const placesOf = (framework: Framework, review: ReviewAnswer): Places => {
  const reviewed = new Map(review.items.map((item) => [item.id, item]));
  const items = framework.priorities.flatMap((priority) => priority.items);
  return {
    documents: new Map(
      items.flatMap(({ id, departments, documents }) => {
        const item = reviewed.get(id);
        const lead = item?.lead ?? departments[0];
        const place = { item: id, lead, isLocked: item?.changeable === false };
        return documents.map((document) => [document.id, place] as const);
      }),
    ),
    isNarrativeLocked: !review.narrative.changeable,
  };
};

/** Who usually issues a document: proposed, and looked over before it is sent. */
export const leadOf = (document: string, { documents }: Places): string | undefined =>
  documents.get(document)?.lead;
