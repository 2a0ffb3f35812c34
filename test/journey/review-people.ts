import { ulid } from "ulid";
import { Problem } from "../../events/api/problem.ts";
import { DecisionAnswer, ReviewAnswer } from "../../events/api/review.ts";
import { type Person, personAt } from "./client.ts";
import type { StartedTarget } from "./journey.ts";

/** The county that is decided on. */
export const county = "140431";

export const peopleOf = async (target: StartedTarget) => ({
  department: await personAt(target, "clerk", county, "finance"),
  office: await personAt(target, "clerk", county),
  leader: await personAt(target, "leader", county),
  city: await personAt(target, "reviewer", "1404"),
  inspector: await personAt(target, "inspector", "14"),
  director: await personAt(target, "director", "14"),
  admin: await personAt(target, "admin", "14"),
});

/** On a system that this ran on before, the county has been sent on: the province gives all of it back. */
export const reopened = async ({ inspector }: { readonly inspector: Person }): Promise<void> => {
  const { stage, items, narrative: words } = await review(inspector);
  if (stage !== "confirmed") return;
  const all = [...items.map(seen), { item: "narrative", mark: words.mark }];
  await decide(inspector, {
    kind: "returned",
    level: "province",
    items: all.map((each) => ({ ...each, reason: "本轮演练结束，全部退回重新填报。" })),
    due: "2099-12-31",
  });
};

export const review = async (person: Person): Promise<ReviewAnswer> =>
  ReviewAnswer.parse((await person.call("GET", `${person.at(county)}/review`)).json);

export const decide = async (person: Person, decision: object) => {
  const answer = await person.call("POST", `${person.at(county)}/decisions`, {
    body: { id: ulid(), ...decision },
  });
  if (answer.status === 201) DecisionAnswer.parse(answer.json);
  return answer;
};

export const seen = ({ id, mark }: { readonly id: string; readonly mark: string }) => ({
  item: id,
  mark,
});

export const checkingAll = ({ items }: ReviewAnswer) => ({
  kind: "checked",
  items: items.map(seen),
});

export const signing = (seenOf: ReviewAnswer) => ({
  kind: "signedOff",
  mark: seenOf.case.mark,
  statement: true,
});

export const codeOf = (json: unknown): string => Problem.parse(json).code;

export const readingOf = ({
  priorities,
}: Awaited<ReturnType<Person["status"]>>): string | undefined =>
  priorities
    .flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))
    .find(({ indicator }) => indicator === "headTeacherAllowance")?.reading;
