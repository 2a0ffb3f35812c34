import fc from "fast-check";
import { expect, test } from "vitest";
import { isChangeable, lastDayOf } from "../../../shared/domain/review/limits.ts";
import { isPast } from "../../../shared/domain/review/moments.ts";
import { judgedIds } from "../../../shared/domain/review/situation.ts";
import { countyTodo } from "../../../shared/domain/review/todo.ts";
import { reviewView } from "../../../shared/http/review-view.ts";
import { type ReviewedCounty, situationOf } from "../../support/review-builders.ts";
import { always, atLast } from "../../support/review-laws.ts";
import { everyPost } from "../../support/tried-decisions.ts";

const hours = fc.integer({ min: 0, max: 4000 });
const later = (now: string, by: number) => new Date(Date.parse(now) + by * 3_600_000).toISOString();

type View = ReturnType<typeof reviewView>;
const timeless = ({ can: _, items, narrative, ...view }: View) => {
  const { changeable: _0, ...ownWords } = narrative;
  return { ...view, ownWords, items: items.map(({ changeable: _1, ...item }) => item) };
};

const openIn = ({ items, narrative }: View): readonly string[] =>
  [...items, { id: "narrative", ...narrative }]
    .filter(({ changeable }) => changeable)
    .map(({ id }) => id);

test("as time goes by without decisions only what is open, late, possible or to be done changes, and what is locked stays so", () => {
  atLast((county, by) => {
    const views = (at: ReviewedCounty) =>
      everyPost.map((caller) => reviewView(situationOf(at, caller), at.decisions));
    const now = views(county);
    const then = views({ ...county, now: later(county.now, by) });

    expect(then.map(timeless)).toEqual(now.map(timeless));
    for (const [at, view] of now.entries())
      expect(openIn(view)).toEqual(expect.arrayContaining(then.slice(at, at + 1).flatMap(openIn)));
  }, hours);
});

test("what is late stays late while nobody decides anything", () => {
  atLast((county, by) => {
    const after = { ...county, now: later(county.now, by) };
    for (const caller of everyPost) {
      const late = (at: ReviewedCounty) =>
        countyTodo(situationOf(at, caller)).flatMap(({ kind, overdue }) => (overdue ? [kind] : []));
      const there = countyTodo(situationOf(after, caller)).map(({ kind }) => kind);

      expect(late(after)).toEqual(
        expect.arrayContaining(late(county).filter((kind) => there.includes(kind))),
      );
    }
  }, hours);
});

test("a day that is moved is never moved back, whatever is decided while it runs", () => {
  always(({ before, after, tried }) => {
    if (tried?.outcome.kind !== "taken" || tried.outcome.decision.kind !== "extended") return;
    const { until } = tried.outcome.decision.body;
    for (const item of judgedIds(after.framework)) {
      const [was = "", is = ""] = [lastDayOf(before, item), lastDayOf(after, item)];
      expect(is >= was).toBe(true);
      expect([was, until]).toContain(is);
    }
  });
});

const day = fc
  .date({ min: new Date("1991-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a limit is over at midnight in China: the last second of its day is in, 24:00 is out", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 86_400_000 }), (limit, milliseconds) => {
      const midnight = Date.parse(`${limit}T24:00:00.000+08:00`);

      expect(isPast(limit, new Date(`${limit}T23:59:59+08:00`).toISOString())).toBe(false);
      expect(isPast(limit, new Date(midnight).toISOString())).toBe(true);
      expect(isPast(limit, new Date(midnight - milliseconds).toISOString())).toBe(false);
      expect(isPast(limit, new Date(midnight + milliseconds).toISOString())).toBe(true);
      expect(isPast(undefined, new Date(midnight).toISOString())).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test("what the county may change is open up to its last day, and not after", () => {
  always(({ after }) => {
    if (after.calendar.closed !== undefined) return;
    if (after.gate.stage !== "open" && after.gate.stage !== "returned") return;
    for (const item of judgedIds(after.framework)) {
      const limit = lastDayOf(after, item);
      if (limit === undefined) continue;
      const isOpen = (time: string) => isChangeable(after, item, `${limit}${time}`);

      expect([isOpen("T15:59:59.999Z"), isOpen("T16:00:00.000Z")]).toEqual([true, false]);
    }
  });
});
