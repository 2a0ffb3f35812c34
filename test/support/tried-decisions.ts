import { Caller } from "../../shared/domain/access.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { nameOfCriterion } from "../../shared/domain/review/adjustment-refusals.ts";
import type { Situation } from "../../shared/domain/review/situation.ts";
import type { Stage } from "../../shared/domain/review/stage.ts";
import type { CriterionScore } from "../../shared/domain/scoring/score.ts";
import { littleEdition } from "./little-edition.ts";
import { type Asked, reason, type Step } from "./review-builders.ts";
import type { TriedDecision } from "./review-programs.ts";
import { asSeen } from "./review-steps.ts";

const none = "0".repeat(32);
const edition = littleEdition();
const ids = [...itemsOf(edition).map(({ id }) => id), "narrative", "99.9"];
const posts: readonly (readonly [role: string, scope: string, department?: string])[] = [
  ["clerk", "140524", "education"],
  ["clerk", "140524"],
  ["leader", "140524"],
  ["reviewer", "1405"],
  ["inspector", "14"],
  ["director", "14"],
  ["admin", "14"],
];
const usualPost: Readonly<Record<string, number>> = {
  ...{ selfAssessed: 0, signedOff: 2, recalled: 2, returned: 3, confirmed: 3, forwarded: 3 },
  ...{ extended: 5, vetoDeclared: 5, vetoLifted: 5 },
};

/** A person who has the token of a post, by its place: the same person may have had another before. */
export const personOf = (post: number, subject: number): Caller => {
  const [role, scope, department] = posts[post] ?? [];
  return Caller.parse({ subject: `p${subject}`, role, scope, department });
};
export const everyPost = posts.map((_, post) => personOf(post, 9));

/** The day in China, so many days later. */
export const dayAfter = (now: string, days: number): string =>
  new Date(Date.parse(now) + (days + 8 / 24) * 86_400_000).toISOString().slice(0, 10);

/** What is tried, with the marks that there are. */
const askedFor = (tried: TriedDecision, what: string, seen: Situation): Asked => {
  const { days, flag, points } = tried;
  const items = tried.items.flatMap((at) => ids[at] ?? []);
  const [item] = items;
  const due = dayAfter(seen.now, days);
  const mark = tried.isSeen ? seen.mark : none;
  const listed = (more: object = {}) =>
    tried.isSeen
      ? asSeen(items, seen, { ...more }).map((each) => ({ ...each, mark: each.mark ?? none }))
      : items.map((each) => ({ item: each, mark: none, ...more }));
  const department = flag ? "education" : "finance";
  const veto = vetoOf(tried, what, seen);
  const bodies: Readonly<Record<string, object>> = {
    assigned: { items, lead: department, ...(flag && { due }) },
    selfAssessed: { item, points },
    checked: { items: listed() },
    sentBack: { items: listed({ reason }), ...(flag && { due }) },
    disclosed: { url: "https://lczf.gov.cn/1", from: "2021-11-01", to: "2021-11-07" },
    signedOff: { mark, statement: true, acknowledged: flag ? items.slice(0, 3) : [] },
    recalled: { reason },
    returned: {
      ...{ level: seen.post === "inspector" ? "province" : "city", items: listed({ reason }), due },
      ...(flag && seen.post === "inspector" && { skipCity: true }),
    },
    confirmed: {
      items: listed().map((each) => ({ ...each, ...adjustmentsOf(tried, each, seen) })),
    },
    forwarded: { mark, summary: reason },
    urged: { text: reason, due, ...(flag && { items }) },
    extended: {
      ...{
        of: seen.phase === "returned" ? "return" : "fill",
        until: dayAfter(seen.now, 5 * days),
        reason,
      },
      ...(flag && { items }),
    },
    vetoDeclared: { veto, reason, basis: reason },
    vetoLifted: { veto, reason, basis: reason },
  };
  return { kind: what, ...bodies[what] };
};

/** What is lifted was declared, most of the time. */
const vetoOf = ({ veto, flag }: TriedDecision, what: string, { gate, framework }: Situation) => {
  const all = framework.vetoes.map(({ id }) => id);
  const declared = what === "vetoLifted" ? Object.keys(gate.vetoes) : ["V1", "V2", "V4", "V5"];
  return (flag ? declared : all)[veto % 4] ?? declared[0] ?? "V1";
};

const adjustmentsOf = (
  { adjustments, points }: TriedDecision,
  { item }: { readonly item: string },
  { status }: Situation,
) => {
  const criteria = status.items.find(({ id }) => id === item)?.criteria ?? [];
  const made = adjustments.flatMap((tried): readonly object[] => {
    const on = criteria[tried.criterion % (criteria.length || 1)];
    return on === undefined ? [] : corrected(on, tried, points);
  });
  return made.length > 0 ? { adjustments: made } : {};
};

const corrected = (
  on: CriterionScore,
  { way, value }: TriedDecision["adjustments"][number],
  points: string,
): readonly object[] => {
  const common = { criterion: nameOfCriterion(on), reason };
  switch (way) {
    case "points":
      return [{ ...common, points: points > on.points ? on.points : points }];
    case "reject":
      return (on.documents ?? []).slice(0, 1).map(({ id }) => ({ ...common, reject: id }));
    case "reading": {
      const number = ["0", "0.6", "2", "96", "0.9"][value] ?? "1";
      const reading = on.kind === "yes" ? String(value % 2 === 0) : number;
      return [{ ...common, reading, ...(value > 2 && { previous: "1" }) }];
    }
  }
};

/** What people are likely to do in a stage. */
const fitting: Readonly<Record<Stage, readonly string[]>> = {
  open: ["selfAssessed", "assigned", "checked", "sentBack", "urged", "extended", "disclosed"],
  returned: ["selfAssessed", "checked", "checked", "sentBack", "extended", "urged"],
  submitted: ["confirmed", "confirmed", "confirmed", "returned", "recalled", "urged"],
  confirmed: ["vetoDeclared", "vetoDeclared", "vetoLifted", "returned", "confirmed"],
};

const postFor = (what: string, stage: Stage): number =>
  what === "returned" && stage === "confirmed" ? 4 : (usualPost[what] ?? 1);

/** Who tries it: whoever has the post that it takes there, or somebody. */
export const stepOf = (tried: TriedDecision, stage: Stage): Step => {
  const kinds = fitting[stage];
  const what =
    typeof tried.what === "string" ? tried.what : (kinds[tried.what % kinds.length] ?? "urged");
  const { post = postFor(what, stage) } = tried;
  // The city's people had other hands in it now and then
  const subject = post === 3 && tried.subject > 1 ? 4 : tried.subject;
  return [personOf(post, subject), (seen) => askedFor(tried, what, seen)];
};
