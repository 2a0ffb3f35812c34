import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, sumPoints } from "../../../shared/domain/decimal.ts";
import { makeReview, type ReviewedItem } from "../../../shared/domain/review/review.ts";
import { gradeOf, NOT_FILED } from "../../../shared/domain/scoring/grade.ts";
import { reviewView } from "../../../shared/http/review-view.ts";
import {
  decided,
  type ReviewedCounty,
  reason,
  situationOf,
} from "../../support/review-builders.ts";
import { always, atLast } from "../../support/review-laws.ts";
import { declares, lifts } from "../../support/review-steps.ts";
import { personOf } from "../../support/tried-decisions.ts";

const director = personOf(5, 9);
const reviewOf = (county: ReviewedCounty) => makeReview(situationOf(county, director));

const isWithin = (value: string, most: string): boolean =>
  decimal(value).gte(0) && decimal(value).lte(most);

/** Whether the city's last word on an item confirms it as it is. */
const isTheCitys = ({ gate }: ReviewedCounty, { id, mark }: ReviewedItem): boolean =>
  gate.items[id]?.city?.word === "confirmed" && gate.items[id].city.mark === mark;

test("every level's points lie between nothing and the item's; what counts is the city's, else the system's", () => {
  always(({ after }) => {
    const points = new Map(after.status.items.map((item) => [item.id, item.points]));
    const outside = reviewOf(after).items.filter(({ id, system, city, effective, self }) =>
      [system, city ?? "0", effective, self ?? "0"].some(
        (level) => !isWithin(level, points.get(id) ?? "0"),
      ),
    );
    const otherwise = reviewOf(after).items.filter(
      (item) =>
        item.effective !== (item.city ?? item.system) ||
        (item.city !== undefined) !== isTheCitys(after, item),
    );

    expect([...outside, ...otherwise]).toEqual([]);
  });
});

test("totals are exact, and the grade is that of the total and the vetoes", () => {
  always(({ after }) => {
    const { items, result } = reviewOf(after);

    expect(result.score).toBe(sumPoints(items.map(({ effective }) => effective)));
    if (result.grade !== NOT_FILED)
      expect(result.grade).toBe(gradeOf(after.framework, result.score, result.vetoes));
    expect(result.vetoes.flatMap((veto) => (veto.reading === undefined ? [veto.id] : []))).toEqual(
      Object.keys(after.gate.vetoes).toSorted(),
    );
  });
});

test("differences explain what lies between system and city exactly, each with criterion, reason and decision", () => {
  always(({ after }) => {
    const view = reviewView(situationOf(after, director), after.decisions);
    for (const item of view.items) {
      const sum = item.differences.reduce(
        (total, { from, to }) => total.plus(to).minus(from),
        decimal("0"),
      );
      if (!sum.eq(decimal(item.effective).minus(item.system))) expect(item).toBe("explained");
      for (const { criterion, from, to, reasons, decision } of item.differences) {
        expect(from).not.toBe(to);
        expect(criterion).not.toBe("");
        expect(reasons).toContain(reason);
        expect(after.decisions[decision - 1]?.kind).toBe("confirmed");
        expect(JSON.stringify(after.decisions[decision - 1]?.body)).toContain(
          `"criterion":"${criterion}"`,
        );
      }
    }
  });
});

test("lifting a veto restores exactly the grade without it; declaring it twice is declaring it once", () => {
  atLast(
    (_, id, all) => {
      const county = all
        .map(({ after }) => after)
        .filter(({ gate, calendar }) => gate.stage === "confirmed" && !calendar.closed)
        .findLast(({ gate }) => !Object.hasOwn(gate.vetoes, id));
      if (!county) return;
      const once = decided(county, declares(id));
      const twice = decided(once, declares(id));

      expect(reviewOf(twice)).toEqual(reviewOf(once));
      expect(reviewOf(decided(twice, lifts(id)))).toEqual(reviewOf(county));
      expect(reviewOf(once).result.score).toBe(reviewOf(county).result.score);
    },
    fc.constantFrom("V1", "V2", "V4", "V5"),
  );
});
