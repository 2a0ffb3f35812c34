import type { ReviewItem } from "../../../events/api/review.ts";
import type { Heard } from "../use-decisions.ts";
import { type FieldFaults, fieldId } from "./assessment-row.tsx";

/** What speaks against an item that was to be saved, and where in the page it is mended. */
export interface AssessmentFault {
  readonly item: string;
  readonly field: keyof FieldFaults | undefined;
  readonly href: string;
  readonly words: string;
  /** With the item's name, for the summary. */
  readonly text: string;
}

const fields = ["points", "note"] as const satisfies readonly (keyof FieldFaults)[];

/** In the API's words, but for how points are written, which it tells programs. */
export const faultsIn = (
  heard: readonly Heard[],
  items: readonly Pick<ReviewItem, "id" | "name">[],
  say: { readonly pointsFormat: string; readonly of: (name: string, words: string) => string },
): readonly AssessmentFault[] =>
  heard.flatMap(({ said, answer }) => {
    if (answer.kind !== "refused") return [];
    const item = String(said.item);
    const name = items.find(({ id }) => id === item)?.name ?? "";
    const { title, findings = [] } = answer.problem;
    const told = findings.length > 0 ? findings : [{ code: "", path: "", message: title }];
    return told.map(({ code, path, message }) => {
      const field = fields.find((each) => each === path);
      const words = code === "badFormat" && field === "points" ? say.pointsFormat : message;
      const href = field ? `#${fieldId(item, field)}` : `#self-${item}`;
      return { item, field, href, words, text: say.of(`${item} ${name}`, words) };
    });
  });

export const faultsOf = (
  { id }: Pick<ReviewItem, "id">,
  faults: readonly AssessmentFault[],
): FieldFaults =>
  Object.fromEntries(
    faults.flatMap(({ item, field, words }) =>
      item === id && field !== undefined ? [[field, words]] : [],
    ),
  );
