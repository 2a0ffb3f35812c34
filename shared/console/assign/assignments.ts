import type { County } from "../api/county.ts";

/** Who has an item to do: as it was given out, or as the edition proposes. */
export interface Assignment {
  readonly id: string;
  readonly name: string;
  readonly lead: string | undefined;
  readonly assist: readonly string[];
  readonly isProposed: boolean;
  readonly dueAt: string | undefined;
}

export const assignmentsOf = ({ framework, review }: County): readonly Assignment[] => {
  const items = new Map(
    framework.priorities.flatMap((priority) => priority.items).map((item) => [item.id, item]),
  );
  return review.items.map(({ id, name, lead, assist, dueAt }) => {
    const [proposedLead, ...others] = items.get(id)?.departments ?? [];
    return lead === undefined
      ? { id, name, lead: proposedLead, assist: others, isProposed: true, dueAt }
      : { id, name, lead, assist, isProposed: false, dueAt };
  });
};

/** Items that go to the same departments, together: a decision names one that leads. */
export const groupsOf = (
  assignments: readonly Assignment[],
): readonly {
  readonly items: readonly string[];
  readonly lead: string;
  readonly assist: readonly string[];
}[] => {
  const groups = new Map<string, { items: string[]; lead: string; assist: readonly string[] }>();
  for (const { id, lead, assist } of assignments) {
    if (lead === undefined) continue;
    const key = [lead, ...assist].join(" ");
    const group = groups.get(key) ?? { items: [], lead, assist };
    group.items.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
};
