import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { itemsOf, subjectsOf } from "../../../shared/domain/framework/framework-items.ts";
import { isChecked, isConfirmed, itemState } from "../../../shared/domain/review/item-state.ts";
import { outlineOf } from "../../../shared/domain/review/outline.ts";
import { makeReview } from "../../../shared/domain/review/review.ts";
import { marksOf } from "../../../shared/domain/status/marks.ts";
import { littleEdition } from "../../support/little-edition.ts";
import { type ReviewedCounty, situationOf } from "../../support/review-builders.ts";
import { always } from "../../support/review-laws.ts";
import { everyPost } from "../../support/tried-decisions.ts";

const [somebody] = everyPost;
const items = itemsOf(littleEdition());
const judged = [...items.map(({ id }) => id), "narrative"];
const seen = (county: ReviewedCounty) => {
  if (!somebody) throw new Error("nobody looks");
  return situationOf(county, somebody);
};

interface Said {
  readonly word: string;
  readonly mark: unknown;
}

/** The last word on an item of some kinds, read from the decisions themselves. */
const lastWord = (
  county: ReviewedCounty,
  item: string,
  kinds: readonly string[],
): Said | undefined =>
  county.decisions
    .filter(({ kind, body }) => kinds.includes(kind) && body.level !== "province")
    .flatMap(({ kind, body }) =>
      Array.isArray(body.items)
        ? body.items.map((each): Said & { item: unknown } => ({ ...each, word: kind }))
        : [],
    )
    .findLast((each) => each.item === item);

test("a judgement stands if and only if it is the last and its mark is that of the content now", () => {
  always(({ after }) => {
    const marks = marksOf(after.status);
    for (const item of judged) {
      const mark = marks.get(item);
      const check = lastWord(after, item, ["checked", "sentBack"]);
      const city = lastWord(after, item, ["confirmed", "returned"]);
      const stands = (said: Said | undefined, word: string) =>
        said?.word === word && said.mark === mark;

      expect(isChecked(after.gate, item, mark)).toBe(stands(check, "checked"));
      expect(isConfirmed(after.gate, item, mark)).toBe(stands(city, "confirmed"));
    }
  });
});

test("what is handed in is moved if and only if it is not what was last signed", () => {
  always(({ after }) => {
    const marks = marksOf(after.status);
    const signed = after.decisions.findLast(({ kind }) => kind === "signedOff")?.found?.marks;
    const isIn = after.gate.stage === "submitted" || after.gate.stage === "confirmed";
    const moved = judged.filter((id) => itemState(after.gate, id, marks.get(id)) === "moved");

    expect(moved).toEqual(isIn ? judged.filter((id) => Object(signed)[id] !== marks.get(id)) : []);
  });
});

const nameOf = ({ subject, evidenceId }: Claim): string => `${subject} ${evidenceId}`;

test("a change to one item touches nothing of an item that shares no subject with it", () => {
  always(({ before, after, command }) => {
    if (command.kind !== "content") return;
    const [was, is] = [before, after].map((county) => makeReview(seen(county)));
    const [had, has] = [before, after].map(({ claims }) => new Set(claims.map(nameOf)));
    const subjects = new Set(
      [...before.claims, ...after.claims]
        .filter((claim) => had?.has(nameOf(claim)) !== has?.has(nameOf(claim)))
        .map(({ subject }) => subject),
    );
    const others = items.filter((item) => !subjectsOf(item).some((each) => subjects.has(each)));

    expect(others.length).toBeGreaterThanOrEqual(items.length - 1);
    for (const { id } of others)
      expect(is?.items.find((each) => each.id === id)).toEqual(
        was?.items.find((each) => each.id === id),
      );
    if (!subjects.has("narrative")) expect(is?.ownWords).toEqual(was?.ownWords);
  });
});

test("what a county says of its own points changes no score, grade, mark or other column", () => {
  const withoutSelf = (county: ReviewedCounty) => {
    const review = makeReview(seen(county));
    return { ...review, items: review.items.map(({ self: _, ...item }) => item) };
  };
  always(({ before, after, tried }) => {
    if (tried?.outcome.kind !== "taken" || tried.outcome.decision.kind !== "selfAssessed") return;
    const { item, points } = tried.outcome.decision.body;

    expect(withoutSelf(after)).toEqual(withoutSelf(before));
    expect(outlineOf(seen(after), 0)).toEqual(outlineOf(seen(before), 0));
    const self = makeReview(seen(after)).items.find(({ id }) => id === item)?.self;
    if (item !== "narrative") expect(self).toBe(points);
  });
});
