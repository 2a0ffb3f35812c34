import { expect, test } from "vitest";
import { brokenLink, chained, hashOf, NO_HASH } from "../../../shared/domain/review/chain.ts";
import type { Decision } from "../../../shared/domain/review/decision.ts";
import { evidenceId } from "../../support/builders.ts";
import { director, NOON, reason } from "../../support/review-builders.ts";

const place = { division: "140524", cycle: "2021" };
const chain = (...moments: readonly string[]): readonly Decision[] => {
  const decisions: Decision[] = [];
  for (const at of moments)
    decisions.push(
      chained(place, {
        ...{ number: decisions.length + 1, id: evidenceId(decisions.length + 1), kind: "urged" },
        ...{ body: { text: reason }, by: director, at },
        previous: decisions.at(-1)?.hash ?? NO_HASH,
      }),
    );
  return decisions;
};
const [first, second, third] = ["T04:00:00.000Z", "T04:00:00.000Z", "T05:00:00.000Z"].map(
  (time) => `2021-10-15${time}`,
);
const whole = chain(first ?? "", second ?? "", third ?? "");

test("a chain as it was written is whole, decisions of one moment too; so is none at all", () => {
  expect(brokenLink(place, whole)).toBeUndefined();
  expect(brokenLink(place, [])).toBeUndefined();
});

test("the first follows nothing, each other the hash of the one before", () => {
  expect(whole.map(({ previous }) => previous)).toEqual([
    "0".repeat(64),
    ...whole.slice(0, 2).map(({ hash }) => hash),
  ]);
});

test("what is left out, doubled or moved is a gap, named by the number that should stand there", () => {
  expect(brokenLink(place, whole.slice(1))).toEqual({ kind: "gap", number: 1 });
  expect(brokenLink(place, whole.toSpliced(1, 1))).toEqual({ kind: "gap", number: 2 });
  expect(brokenLink(place, whole.toReversed())).toEqual({ kind: "gap", number: 1 });
});

test("what was changed, or hangs on another than the one before, is found by its hash", () => {
  const [one, two, three] = whole;
  if (!one || !two || !three) throw new Error("there are three");
  const changed = { ...two, body: { text: `${reason}。` } };
  const { hash: _, ...bare } = two;
  const elsewhere = chained(place, { ...bare, previous: "1".repeat(64) });

  expect(brokenLink(place, [one, changed, three])).toEqual({ kind: "hash", number: 2 });
  expect(brokenLink(place, [one, elsewhere, three])).toEqual({ kind: "hash", number: 2 });
  // Hashed anew, it is the one after it that does not hang on it
  const rehashed = { ...changed, hash: hashOf(place, changed) };
  expect(brokenLink(place, [one, rehashed, three])).toEqual({ kind: "hash", number: 3 });
});

test("a chain hashed anew as a whole is found by a moment before the one of the decision before", () => {
  expect(brokenLink(place, chain(NOON, "2021-10-15T03:59:59.999Z"))).toEqual({
    kind: "order",
    number: 2,
  });
});

test("a chain of another county or another cycle is not this one's", () => {
  for (const other of [
    { ...place, division: "140525" },
    { ...place, cycle: "2022" },
  ])
    expect(brokenLink(other, whole)).toEqual({ kind: "hash", number: 1 });
});

test("what was found with a decision is a part of it", () => {
  const [decision] = whole;
  if (!decision) throw new Error("there is one");

  expect(hashOf(place, { ...decision, found: { version: 1 } })).not.toBe(decision.hash);
});
