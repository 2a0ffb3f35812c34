import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenLink } from "../../../shared/domain/review/chain.ts";
import { Decision } from "../../../shared/domain/review/decision.ts";
import { foldDecision, foldDecisions } from "../../../shared/domain/review/fold.ts";
import { Gate, openGate } from "../../../shared/domain/review/gate.ts";
import { always, atLast } from "../../support/review-laws.ts";

const place = { division: "140524", cycle: "2021" };

const asKept = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.map((each) => Decision.parse(JSON.parse(JSON.stringify(each))));

test("what decisions come to is a function of them in their order, at every length, kept and read again too", () => {
  always(({ after }) => {
    expect(foldDecisions(asKept(after.decisions))).toEqual(after.gate);
    expect(Gate.parse(JSON.parse(JSON.stringify(after.gate)))).toEqual(after.gate);
  });
});

test("a fold that goes on from what was kept comes to the same", () => {
  atLast(({ decisions }, at) => {
    const cut = at % (decisions.length + 1);
    const kept = Gate.parse(JSON.parse(JSON.stringify(foldDecisions(decisions.slice(0, cut)))));

    expect(decisions.slice(cut).reduce(foldDecision, kept)).toEqual(foldDecisions(decisions));
  }, fc.nat());
});

test("numbers have no gap, moments never fall, whatever clocks say, and the chain is whole", () => {
  always(({ after: { decisions } }) => {
    expect(decisions.map(({ number }) => number)).toEqual(decisions.map((_, at) => at + 1));
    expect(decisions.map(({ at }) => at)).toEqual(decisions.map(({ at }) => at).toSorted());
    expect(brokenLink(place, decisions)).toBeUndefined();
  });
});

/** The value in another way: one of its kind where it has one. */
const altered = (value: unknown): unknown => {
  if (typeof value === "string")
    return value === "" ? "x" : `${value.slice(1)}${value[0] === "1" ? "2" : "1"}`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return "other";
};

/** Every place in a decision where a value stands. */
const places = (value: unknown, under: readonly string[] = []): readonly (readonly string[])[] =>
  value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, nested]) => places(nested, [...under, key]))
    : [under];

const alteredAt = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return altered(value);
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? alteredAt(each, rest) : each));
  return { ...Object(value), [key]: alteredAt(Object(value)[key], rest) };
};

test("one change of anything that a decision says is found, as is one decision left out, doubled or moved", () => {
  atLast(
    ({ decisions }, [which, where]) => {
      if (decisions.length < 2) return;
      const at = which % decisions.length;
      const all = places(decisions[at]);
      const path = all[where % all.length] ?? [];
      const forged = alteredAt(decisions, [String(at), ...path]);
      const doubled = decisions.toSpliced(at, 0, ...decisions.slice(at, at + 1));
      const gap = (number: number) => ({ kind: "gap", number });

      expect(Array.isArray(forged) && brokenLink(place, forged)).toHaveProperty("kind");
      expect(brokenLink(place, doubled)).toEqual(gap(at + 2));
      // Without the last the chain is shorter and whole: its head says how many there are
      expect(brokenLink(place, decisions.toSpliced(at, 1))).toEqual(
        at < decisions.length - 1 ? gap(at + 1) : undefined,
      );
    },
    fc.tuple(fc.nat(), fc.nat()),
  );
});

test("before anybody decided everything is open", () => {
  expect(foldDecisions([])).toBe(openGate);
});
