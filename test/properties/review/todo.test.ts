import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import type { Caller } from "../../../shared/domain/access.ts";
import { countyKinds } from "../../../shared/domain/review/county-kinds.ts";
import { outlineOf } from "../../../shared/domain/review/outline.ts";
import { openKinds } from "../../../shared/domain/review/permit.ts";
import type { Situation } from "../../../shared/domain/review/situation.ts";
import { countyTodo, outlineTodo, type TodoEntry } from "../../../shared/domain/review/todo.ts";
import {
  type Asked,
  decide,
  type ReviewedCounty,
  situationOf,
} from "../../support/review-builders.ts";
import { always } from "../../support/review-laws.ts";
import { checks, confirms, forwards, signs } from "../../support/review-steps.ts";
import { everyPost } from "../../support/tried-decisions.ts";

/** What waits for somebody, as the function tells it: of the own county, or of one of the city's. */
const todoOf = (county: ReviewedCounty, caller: Caller): readonly TodoEntry[] => {
  const situation = situationOf(county, caller);
  return situation.post === "city"
    ? outlineTodo(outlineOf(situation, county.decisions.length), situation)
    : countyTodo(situation);
};

/** The decision that an entry asks for. */
const asked: Readonly<Record<string, (seen: Situation, items: readonly string[]) => Asked>> = {
  selfAssessed: (_, [item]) => ({ kind: "selfAssessed", item, points: "0.00" }),
  checked: (seen, items) => checks(...items)(seen),
  disclosed: () => ({
    ...{ kind: "disclosed", url: "https://lczf.gov.cn/1" },
    ...{ from: "2021-11-01", to: "2021-11-07" },
  }),
  signedOff: (seen) => signs()(seen),
  confirmed: (seen, items) => confirms(...items)(seen),
  forwarded: forwards,
};

test("whatever waits for somebody is something that he may decide now", () => {
  always(({ after }) => {
    const impossible = everyPost.flatMap((caller) => {
      const can = openKinds(countyKinds, situationOf(after, caller));
      return todoOf(after, caller).filter(({ kind }) => !can.includes(kind));
    });

    expect(impossible).toEqual([]);
  });
});

/** What comes of doing what waits: the entry afterwards, or why it could not be done. */
const afterDoing = (county: ReviewedCounty, caller: Caller, entry: TodoEntry) => {
  const make = asked[entry.kind];
  if (!make) throw new Error(`nobody knows how to do ${entry.kind}`);
  const outcome = decide(county, [caller, (seen) => make(seen, entry.items ?? [])]);
  switch (outcome.kind) {
    case "taken":
      return todoOf(outcome.county, caller).find((each) => isDeepStrictEqual(each, entry));
    case "refused":
      return outcome.refusals.map(({ finding }) => finding.code).join();
    case "faulty":
      return outcome.faults.join();
  }
};

test("doing what waits ends it or changes it", () => {
  always(({ after }) => {
    const same = everyPost
      .flatMap((caller) => todoOf(after, caller).map((entry) => afterDoing(after, caller, entry)))
      // Own words are for a clerk to write, before a leader signs
      .filter((each) => each !== undefined && each !== "ownWordsMissing");

    expect(same).toEqual([]);
  });
});

test("until the city has forwarded it, something waits for somebody; once the cycle is closed nothing does", () => {
  always(({ after }) => {
    const all = everyPost.flatMap((caller) => todoOf(after, caller));
    if (after.calendar.closed !== undefined) expect(all).toEqual([]);
    else if (after.gate.stage !== "confirmed") expect(all).not.toEqual([]);
  });
});

test("what is forwarded and moved waits for the leader, then for the city", () => {
  always(({ after }) => {
    const isOpen = after.calendar.closed === undefined;
    if (!isOpen || after.gate.stage !== "confirmed") return;
    const waits = everyPost.flatMap((caller) => todoOf(after, caller)).map(({ kind }) => kind);
    const [someone] = everyPost;
    const outline = someone && outlineOf(situationOf(after, someone), 0);

    if (outline?.moved) expect(waits).toEqual(["signedOff"]);
    else if (outline?.forwarded) expect(waits).toEqual([]);
    else expect(waits).toHaveLength(1);
  });
});
