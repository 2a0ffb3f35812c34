import type { ReviewItem } from "../../../events/api/review.ts";

/** What somebody typed and has not saved, by `1.1.points` and `1.1.note`. */
export type TypedAssessments = Readonly<Record<string, string>>;

/** Points and note of an item as its fields show them: as they were typed, else as they were saved. */
export interface Assessment {
  readonly points: string;
  readonly note: string;
}

export const assessmentOf = (
  { id, self = "", selfNote = "" }: Pick<ReviewItem, "id" | "self" | "selfNote">,
  typed: TypedAssessments,
): Assessment => ({
  points: typed[`${id}.points`] ?? self,
  note: typed[`${id}.note`] ?? selfNote,
});

/** Points as the API has them, two decimals behind a dot: 2，2.5 and ２．５ are completed; whatever else stays as it is, to be told of. */
export const pointsText = (typed: string): string => {
  const text = typed.normalize("NFKC").trim();
  const [, whole, decimals = ""] = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(text) ?? [];
  return whole === undefined ? text : `${whole}.${decimals.padEnd(2, "0")}`;
};

/** Whether there is something to save. */
export const isChanged = (item: ReviewItem, typed: TypedAssessments): boolean => {
  const { points, note } = assessmentOf(item, typed);
  return pointsText(points) !== (item.self ?? "") || note.trim() !== (item.selfNote ?? "");
};

export const assessing = (item: ReviewItem, typed: TypedAssessments) => {
  const { points, note } = assessmentOf(item, typed);
  return {
    kind: "selfAssessed",
    item: item.id,
    points: pointsText(points),
    ...(note.trim() !== "" && { note: note.trim() }),
  };
};
