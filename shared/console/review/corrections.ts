import type { ReviewItem } from "../../../events/api/review.ts";
import type { Place } from "../api/place.ts";
import { useDraft } from "../drafts.ts";
import { type Correction, isCorrection } from "./correction.ts";

/** Corrections of an item that are not confirmed yet: kept in the tab, begun from those that the city's last word stands by. */
export const useCorrections = (
  { county, cycle }: Place,
  { id }: Pick<ReviewItem, "id">,
  standing: readonly Correction[],
) => {
  const draft = useDraft(`${county}.${cycle}.${id}.corrections`);
  const isTouched = draft.text !== "";
  const all = isTouched ? correctionsIn(draft.text) : standing;
  const write = (next: readonly Correction[]) => draft.write(JSON.stringify(next));
  return {
    all,
    isTouched,
    /** Of the same criterion the later one holds; several documents may be rejected, each once. */
    withOne: (one: Correction): readonly Correction[] => [
      ...all.filter((each) => !isOfSame(each, one)),
      one,
    ],
    write,
    remove: (one: Correction) => write(all.filter((each) => each !== one)),
    forget: draft.forget,
  };
};
export type Corrections = ReturnType<typeof useCorrections>;

const isOfSame = (one: Correction, other: Correction): boolean =>
  one.criterion === other.criterion &&
  (one.reject === undefined || other.reject === undefined || one.reject === other.reject);

const correctionsIn = (text: string): readonly Correction[] => {
  const kept: unknown = JSON.parse(text);
  return Array.isArray(kept) ? kept.filter(isCorrection) : [];
};
