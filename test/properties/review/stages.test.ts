import { expect, test } from "vitest";
import { evidenceOf } from "../../../shared/domain/review/kinds/confirmed.ts";
import { isChangeable } from "../../../shared/domain/review/limits.ts";
import { judgedIds } from "../../../shared/domain/review/situation.ts";
import type { Stage } from "../../../shared/domain/review/stage.ts";
import type { ReviewedCounty } from "../../support/review-builders.ts";
import { always } from "../../support/review-laws.ts";
import type { Happened } from "../../support/run-review-program.ts";

/** WORKFLOW section 5: what moves an evaluation, from where, where to. Whatever is not here moves nothing. */
const moves: Readonly<Record<string, Partial<Record<Stage, readonly Stage[]>>>> = {
  signedOff: {
    open: ["submitted"],
    returned: ["submitted", "confirmed"],
    // Signed again after something moved, it stays where it is
    submitted: ["submitted"],
    confirmed: ["confirmed"],
  },
  recalled: { submitted: ["open", "returned"] },
  returned: { submitted: ["returned"], confirmed: ["returned"] },
  forwarded: { submitted: ["confirmed"], confirmed: ["confirmed"] },
};

const taken = ({ tried }: Happened) =>
  tried?.outcome.kind === "taken" ? tried.outcome.decision : undefined;

test("an evaluation moves as WORKFLOW has it: back by being recalled or returned, and by nothing else", () => {
  always((happened) => {
    const [from, to] = [happened.before.gate.stage, happened.after.gate.stage];
    const kind = taken(happened)?.kind;
    const may = kind === undefined ? undefined : moves[kind];

    expect(may ? (may[from] ?? []) : [from]).toContain(to);
  });
});

test("recalled, a county is where it was before it signed: stage, sign-off and what was given back", () => {
  always((happened, all) => {
    if (taken(happened)?.kind !== "recalled") return;
    const number = happened.before.gate.before?.submitted;
    const signing = all.find((each) => number !== undefined && taken(each)?.number === number);
    const { stage, signOff, standingReturn } = happened.after.gate;

    expect({ stage, signOff, standingReturn }).toEqual({
      stage: signing?.before.gate.stage,
      signOff: signing?.before.gate.signOff,
      standingReturn: signing?.before.gate.standingReturn,
    });
  });
});

const changeableIn = (county: ReviewedCounty): readonly string[] =>
  judgedIds(county.framework).filter((item) => isChangeable(county, item, county.now));

test("what is given back is open again, and nothing else, be it returned or the day moved", () => {
  always((happened) => {
    const { after } = happened;
    const decision = taken(happened);
    if (decision?.kind === "returned") {
      const named = Array.isArray(decision.body.items)
        ? decision.body.items.map(({ item }) => item)
        : [];
      expect(changeableIn(after).toSorted()).toEqual(named.toSorted());
    }
    if (after.gate.stage === "returned")
      expect(Object.keys(after.gate.standingReturn?.dues ?? {})).toEqual(
        expect.arrayContaining([...changeableIn(after)]),
      );
  });
});

test("nothing is open once it is handed in or the cycle is closed; before, all is or nothing is", () => {
  always(({ after }) => {
    const open = changeableIn(after);
    const isIn = after.gate.stage === "submitted" || after.gate.stage === "confirmed";

    if (isIn || after.calendar.closed !== undefined) expect(open).toEqual([]);
    else if (after.calendar.settings === undefined && after.gate.stage === "open")
      expect(open).toEqual(judgedIds(after.framework));
  });
});

test("four eyes: nobody confirms who has assessed, checked, sent back or signed before, or filed what it rests on", () => {
  const hands = ["selfAssessed", "checked", "sentBack", "signedOff"];
  always((happened) => {
    const decision = taken(happened);
    if (decision?.kind !== "confirmed") return;
    const { before } = happened;
    const { subject } = decision.by;
    const items = Array.isArray(decision.body.items) ? decision.body.items : [];
    const files = items.flatMap(({ item }) => evidenceOf(item, before.status));

    expect(
      before.decisions.filter((each) => hands.includes(each.kind) && each.by.subject === subject),
    ).toEqual([]);
    expect(files.filter((file) => before.uploads.get(file) === subject)).toEqual([]);
  });
});

test("nobody decides anything once the cycle is closed", () => {
  always((happened) => {
    if (happened.before.calendar.closed !== undefined) expect(taken(happened)).toBeUndefined();
  });
});
