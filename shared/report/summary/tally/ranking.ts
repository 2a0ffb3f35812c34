import type { CountyResult } from "../county-result.ts";
import { type Scale, scoreOn } from "./scale.ts";

export interface Ranked {
  readonly result: CountyResult;
  /** 1, 2, 2, 4: equal scores share a rank. */
  readonly rank: number;
}

/** Those that filed, the highest score first; counties of equal score stand in code order. */
export const ranking = (filed: readonly CountyResult[], scale: Scale): readonly Ranked[] => {
  const scored = filed
    .map((result) => ({ result, score: scoreOn(scale, result) }))
    .toSorted((one, other) => other.score.cmp(one.score));
  return scored.map(({ result, score }) => ({
    result,
    rank: scored.filter((other) => other.score.gt(score)).length + 1,
  }));
};
