/** What was typed of an indicator: as text, as it is to stand in the file. */
export interface TypedFigure {
  readonly value: string;
  readonly previous: string;
}
export type TypedFigures = Readonly<Record<string, TypedFigure>>;

const isTyped = ({ value, previous }: TypedFigure): boolean =>
  value.trim() !== "" || previous.trim() !== "";

/** The indicators that something was typed of, in the order in which the file has them: findings name them by it. */
export const typedIndicators = (typed: TypedFigures): readonly string[] =>
  Object.entries(typed)
    .filter(([, figure]) => isTyped(figure))
    .map(([id]) => id);

/** A file of figures as a clerk might have handed it in: one way in for both, and nothing is judged here. */
export const figuresFile = (
  typed: TypedFigures,
  { county, cycle }: { readonly county: string; readonly cycle: string },
): File => {
  const indicators = typedIndicators(typed).map((id) => ({
    id,
    value: typed[id]?.value.trim() ?? "",
    ...(typed[id]?.previous.trim() && { previous: typed[id].previous.trim() }),
  }));
  const content = { schema: "duxue/indicators@1", county, cycle, indicators };
  return new File([JSON.stringify(content, null, 2)], `${county}-${cycle}-indicators.json`, {
    type: "application/json",
  });
};
