import type { Framework, Veto } from "../../../domain/framework/framework.ts";
import { indicatorById, vetoById } from "../../../domain/framework/framework-items.ts";
import { vetoEffect } from "../../../domain/framework/veto-effect.ts";
import type { FiredVeto } from "../../../domain/scoring/score.ts";
import { shownReading } from "../../../domain/scoring/shown-reading.ts";
import type { CountyResult, SummaryInput } from "../county-result.ts";
import type { VetoLine } from "../summary-figures.ts";

/**
 * Every veto of the summary's edition, and those of other editions that fired: in how many counties its reading is known,
 * and where it fired. A county that did not file the reading has not been found to be without the veto.
 */
export const vetoTally = ({ framework, results }: SummaryInput): readonly VetoLine[] =>
  vetoesAmong(framework, results).map((veto) => ({
    id: veto.id,
    name: veto.name,
    ...basisOf(veto, results),
    fired: results.flatMap((result) =>
      result.status.vetoes
        .filter((fired) => isSame(vetoOf(result, fired), veto))
        .map((fired) => ({
          county: result.county,
          ...readingOf(fired, result),
          effect: effectOf(vetoOf(result, fired)),
        })),
    ),
  }));

type Named = Pick<Veto, "id" | "name"> & Partial<Veto>;

const vetoesAmong = (framework: Framework, results: readonly CountyResult[]): readonly Named[] => {
  const fired = results.flatMap((result) =>
    result.status.vetoes.map((each) => vetoOf(result, each)),
  );
  const all: readonly Named[] = [...framework.vetoes, ...fired];
  return all.filter((veto, index) => all.findIndex((other) => isSame(other, veto)) === index);
};

/** An id may stand for another veto in another edition; then the two are told apart by their names. */
const isSame = (one: Named, other: Named): boolean =>
  one.id === other.id && one.name === other.name;

const vetoOf = ({ framework }: CountyResult, { id }: FiredVeto): Named =>
  vetoById(framework, id) ?? { id, name: id };

const basisOf = (
  { trigger }: Named,
  results: readonly CountyResult[],
): Pick<VetoLine, "basis" | "judged"> => {
  if (trigger === undefined || trigger === "declared") return { basis: "declared" };
  const known = results.filter(({ status }) =>
    status.items.some(({ criteria }) =>
      criteria.some(
        ({ indicator, reading }) => indicator === trigger.indicator && reading !== undefined,
      ),
    ),
  );
  return { basis: "reading", judged: known.length };
};

const readingOf = (fired: FiredVeto, result: CountyResult): { readonly reading?: string } => {
  const { trigger } = vetoOf(result, fired);
  if (fired.reading === undefined || trigger === undefined || trigger === "declared") return {};
  const unit = indicatorById(result.framework, trigger.indicator)?.unit ?? "";
  const value = shownReading(fired.reading, trigger.above);
  return { reading: `${value}${unit === "比值" ? "" : unit}` };
};

/** Nothing of a veto that the edition no longer has. */
const effectOf = ({ effect: written }: Named): string => {
  if (written === undefined) return "";
  const effect = vetoEffect(written);
  switch (effect.kind) {
    case "cap":
      return `等次不高于${effect.grade}`;
    case "lowerBy":
      return `等次降低${effect.grades}级`;
  }
};
