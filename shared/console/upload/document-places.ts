import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";
import { askedDepartments } from "../tasks/asked-departments.ts";

/** Of a required document: the departments that answer for its item, and whether anything may be filed for it now. */
interface DocumentPlace {
  readonly item: string;
  /** The lead first. */
  readonly departments: readonly string[];
  readonly isLocked: boolean;
}

/** By document, and whether the county's own words are locked. */
export interface Places {
  readonly documents: ReadonlyMap<string, DocumentPlace>;
  readonly isNarrativeLocked: boolean;
  /** The department that leads in most items: figures and the county's own words are most often its own. */
  readonly busiest: string;
}

/** Where each required document belongs: departments as the county assigned them, locks as the API says. */
export const documentPlaces = (framework: Framework, review: ReviewAnswer): Places => {
  const reviewed = new Map(review.items.map((item) => [item.id, item]));
  const items = itemsOf(framework);
  return {
    documents: new Map(
      items.flatMap(({ id, departments, documents }) => {
        const item = reviewed.get(id);
        const assigned = askedDepartments({ departments }, item);
        const isLocked = item?.changeable === false;
        const place = { item: id, departments: assigned, isLocked };
        return documents.map((document) => [document.id, place] as const);
      }),
    ),
    isNarrativeLocked: !review.narrative.changeable,
    busiest: mostFrequent(items.flatMap(({ departments: [lead] }) => lead ?? [])),
  };
};

const mostFrequent = (names: readonly string[]): string => {
  const count = (name: string) => names.filter((each) => each === name).length;
  return names.reduce((most, name) => (count(name) > count(most) ? name : most), names[0] ?? "");
};

/** Who usually issues a document: proposed, and looked over before it is sent. */
export const leadOf = (document: string, { documents }: Places): string | undefined =>
  documents.get(document)?.departments[0];

/** Whether somebody answers for a document: a clerk of a department for those of its items, the county's office for all. */
export const isOwnDocument = (
  document: string,
  department: string | undefined,
  { documents }: Places,
): boolean =>
  department === undefined || (documents.get(document)?.departments.includes(department) ?? true);
