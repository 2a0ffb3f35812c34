import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";

/** Who leads in an item and who assists. */
export interface Hands {
  readonly lead: string | undefined;
  readonly assist: readonly string[];
}

/** Who has an item to do, beside what the edition proposes. */
export interface Assignment extends Hands {
  readonly id: string;
  readonly name: string;
  readonly proposed: Hands;
  readonly isAsProposed: boolean;
  readonly dueAt: string | undefined;
}

export const assignmentsOf = ({
  framework,
  review,
}: {
  readonly framework: Framework;
  readonly review: ReviewAnswer;
}): readonly Assignment[] => {
  const items = itemsOf(framework);
  return review.items.map(({ id, name, lead, assist, dueAt }) => {
    const [first, ...others] = items.find((item) => item.id === id)?.departments ?? [];
    const proposed = { lead: first, assist: others };
    const isAsProposed = isSame({ lead, assist }, proposed);
    return { id, name, lead, assist, proposed, isAsProposed, dueAt };
  });
};

const isSame = (one: Hands, other: Hands): boolean =>
  one.lead === other.lead && [...one.assist].sort().join() === [...other.assist].sort().join();

/** What all of some items have in common, to begin a form with: the department that leads in each, and those that assist in each. */
export const sharedHands = (assignments: readonly Hands[]): Hands => {
  const [first, ...others] = assignments;
  if (!first) return { lead: undefined, assist: [] };
  return {
    lead: others.every(({ lead }) => lead === first.lead) ? first.lead : undefined,
    assist: first.assist.filter((each) => others.every(({ assist }) => assist.includes(each))),
  };
};

/** Items back to what the edition proposes: a decision for each group of departments, since it names one that leads. */
export const proposing = (assignments: readonly Assignment[]) => {
  const groups = new Map<string, { items: string[]; lead: string; assist: readonly string[] }>();
  for (const { id, proposed } of assignments) {
    const { lead, assist } = proposed;
    if (lead === undefined) continue;
    const key = [lead, ...assist].join(" ");
    const group = groups.get(key) ?? { items: [], lead, assist };
    group.items.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ kind: "assigned", ...group }));
};
