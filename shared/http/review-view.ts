import type { ReviewAnswer, ReviewItem } from "../../events/api/review.ts";
import { vetoById } from "../domain/framework/framework-items.ts";
import { fullDivisionName } from "../domain/place/division.ts";
import { boardLine } from "../domain/review/board-line.ts";
import { phaseOf } from "../domain/review/calendar/settings.ts";
import { countyKinds } from "../domain/review/county-kinds.ts";
import type { Decision } from "../domain/review/decision.ts";
import { hasMoved, signOffInForce } from "../domain/review/gate.ts";
import { Disclosure } from "../domain/review/kinds/disclosed.ts";
import { isReadyToSign } from "../domain/review/kinds/signed-off.ts";
import { isChangeable } from "../domain/review/limits.ts";
import { endOf } from "../domain/review/moments.ts";
import { outlineOf } from "../domain/review/outline.ts";
import { openKinds } from "../domain/review/permit.ts";
import { makeReview, type ReviewedItem } from "../domain/review/review.ts";
import { type SaidOfItem, type Sayings, sayings } from "../domain/review/sayings.ts";
import { nameOfItem, type Situation } from "../domain/review/situation.ts";
import { dueOf } from "../domain/review/todo.ts";
import { NARRATIVE_ITEM } from "../domain/status/marks.ts";

/** A county's evaluation for whoever looks: what stands, what it counts, why, and what he may do about it now. */
export const reviewView = (situation: Situation, decisions: readonly Decision[]): ReviewAnswer => {
  const { gate, calendar, status, mark } = situation;
  const review = makeReview(situation);
  const said = sayings(decisions);
  const signOff = signOffInForce(gate);
  const { due } = boardLine(
    { ...status, items: review.items.length, outline: outlineOf(situation, decisions.length) },
    situation,
  );
  return {
    county: status.county,
    name: fullDivisionName(status.county),
    stage: gate.stage,
    ...(due !== undefined && { dueAt: endOf(due) }),
    opened: calendar.settings !== undefined,
    closed: phaseOf(calendar) === "closed",
    decisions: decisions.length,
    case: { mark, version: status.version },
    result: { ...review.result, vetoes: vetoesOf(review.result.vetoes, situation) },
    ...(signOff && {
      signedOff: { decision: signOff.number, at: signOff.at, stands: !hasMoved(situation) },
    }),
    ...disclosureView(gate.disclosed, decisions),
    ...(gate.forwarded && {
      forwarded: { decision: gate.forwarded.number, at: gate.forwarded.at },
    }),
    ...(calendar.settings && { windows: calendar.settings.windows }),
    items: review.items.map((item) => itemView(item, situation, said)),
    narrative: {
      ...review.ownWords,
      ...(status.narrative !== undefined && { evidenceId: status.narrative }),
      ...timed(NARRATIVE_ITEM, situation),
      ...reasonView(said.get(NARRATIVE_ITEM)),
    },
    can: [...openKinds(countyKinds, situation)],
  };
};

/** Of the decision its words: a gate keeps none. */
const disclosureView = (
  number: number | undefined,
  decisions: readonly Decision[],
): Pick<ReviewAnswer, "disclosed"> => {
  const decision = decisions.find((each) => each.number === number);
  if (decision === undefined) return {};
  const { url, from, to } = Disclosure.parse(decision.body);
  return { disclosed: { decision: decision.number, url, from, to } };
};

const vetoesOf = (
  vetoes: readonly { readonly id: string }[],
  { framework, gate }: Situation,
): ReviewAnswer["result"]["vetoes"] =>
  vetoes.map(({ id }) => {
    const decision = gate.vetoes[id];
    return {
      id,
      name: vetoById(framework, id)?.name ?? id,
      ...(decision !== undefined && { decision }),
    };
  });

const itemView = (item: ReviewedItem, situation: Situation, said: Sayings): ReviewItem => {
  const { differences, lead, assist, ...points } = item;
  const saidOfIt = said.get(item.id);
  const score = situation.status.items.find(({ id }) => id === item.id);
  return {
    ...points,
    name: nameOfItem(situation.framework, item.id),
    points: score?.points ?? "0.00",
    ...(saidOfIt?.selfNote !== undefined && { selfNote: saidOfIt.selfNote }),
    differences: differences.map((difference) => ({
      ...difference,
      reasons: [
        ...(saidOfIt?.corrections.get(difference.decision)?.get(difference.criterion) ?? []),
      ],
    })),
    ...(lead !== undefined && { lead }),
    assist: [...assist],
    ...timed(item.id, situation),
    ready: isReadyToSign(situation.gate, item.id, item.mark),
    ...reasonView(saidOfIt),
  };
};

const timed = (item: string, situation: Situation) => {
  const due = dueOf(item, situation);
  return {
    changeable: isChangeable(situation, item, situation.now),
    ...(due !== undefined && { dueAt: endOf(due) }),
  };
};

const reasonView = (said: SaidOfItem | undefined) =>
  said?.lastReason === undefined ? {} : { lastReason: said.lastReason };
