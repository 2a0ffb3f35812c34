import type { ReviewItem } from "../../../events/api/review.ts";
import type { Item } from "../../domain/framework/framework.ts";

/** As the county has given an item out, or as the edition proposes: who leads comes first. */
export const askedDepartments = (
  { departments }: Pick<Item, "departments">,
  review: Pick<ReviewItem, "lead" | "assist"> | undefined,
): readonly string[] =>
  review?.lead === undefined ? departments : [review.lead, ...review.assist];

/** Whether somebody is asked for what departments are asked for: whoever has none is of the county's office, and is for all. */
export const isAsked = (departments: readonly string[], department: string | undefined): boolean =>
  department === undefined || departments.includes(department);
