import { brokenLink, type ChainPlace } from "../../../shared/domain/review/chain.ts";
import type { Decision } from "../../../shared/domain/review/decision.ts";
import { sameValue } from "../../../shared/domain/same-value.ts";
import { decisionIdOf } from "../../support/decided.ts";
import type { Told } from "../schedule/stage.ts";

export interface ChainNow<Folded> {
  readonly place: ChainPlace;
  readonly decisions: readonly Decision[];
  readonly head:
    | { readonly count: number; readonly hash: string; readonly folded: Folded }
    | undefined;
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Decisions are numbered without gaps and bound to each other, their head is what they come to, each was asked for by
 * somebody, and each that somebody was told to be taken is there under the number that was told.
 */
export const decisionFaults = <Folded>(
  { place, decisions, head, numbers }: ChainNow<Folded>,
  fold: (decisions: readonly Decision[]) => Folded,
  told: readonly Told[],
): readonly string[] => {
  const where = place.division;
  const broken = brokenLink(place, decisions);
  const last = decisions.at(-1);
  const ids = new Map<string, number>(decisions.map(({ id, number }) => [id, number]));
  const asked = new Map(
    told.flatMap((each) =>
      "number" in each.act ? [[decisionIdOf(each.act.number), each] as const] : [],
    ),
  );
  return [
    ...(broken
      ? [`the chain of ${where} has a broken link at ${broken.number}: ${broken.kind}`]
      : []),
    ...(head?.count === last?.number && head?.hash === last?.hash
      ? []
      : [`the head of ${where} says ${head?.count}, the last decision is ${last?.number}`]),
    ...(sameValue(head?.folded ?? fold([]), fold(decisions))
      ? []
      : [`the head of ${where} is not what its decisions come to`]),
    ...(sameValue(Object.fromEntries(numbers), Object.fromEntries(ids))
      ? []
      : [`${where} keeps other ids than its decisions have`]),
    ...decisions.flatMap(({ id }) => (asked.has(id) ? [] : [`nobody asked for ${id} of ${where}`])),
    ...told.flatMap((each) => promiseFaults(each, decisions, where)),
  ];
};

const promiseFaults = (
  { act, answer }: Told,
  decisions: readonly Decision[],
  where: string,
): readonly string[] => {
  if (!("number" in act) || !answer || answer.status >= 300 || !isQuoted(answer.body)) return [];
  const { number, hash } = answer.body;
  const kept = decisions.find((decision) => decision.number === number);
  return kept?.id === decisionIdOf(act.number) && kept.hash === hash
    ? []
    : [`decision ${number} of ${where} is not what was told`];
};

const isQuoted = (body: unknown): body is { readonly number: number; readonly hash: string } =>
  typeof body === "object" && body !== null && "number" in body && "hash" in body;
