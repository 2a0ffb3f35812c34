import { expect, test } from "vitest";
import { makeReview } from "../../../../shared/domain/review/review.ts";
import {
  decided,
  director,
  inspector,
  type ReviewedCounty,
  reason,
  refused,
  situationOf,
} from "../../../support/review-builders.ts";
import {
  confirmedCounty,
  declares,
  givesBack,
  lifts,
  submittedCounty,
} from "../../../support/review-steps.ts";

const county = confirmedCounty();
const result = (of: ReviewedCounty) => makeReview(situationOf(of, director)).result;

test("a declared veto lowers the grade of the result and nothing of what the county filed", () => {
  const vetoed = decided(county, declares("V1"));

  expect(result(county)).toEqual({ score: "100.00", grade: "优秀", vetoes: [] });
  expect(result(vetoed)).toEqual({ score: "100.00", grade: "不合格", vetoes: [{ id: "V1" }] });
  expect(vetoed.gate.vetoes).toEqual({ V1: 5 });
  expect(vetoed.status).toEqual(county.status);
  expect(vetoed.gate.stage).toBe("confirmed");
});

test("of declared and lifted the later holds, veto by veto", () => {
  const two = decided(county, declares("V1"), declares("V4"));
  const one = decided(two, lifts("V1"));

  expect(one.gate.vetoes).toEqual({ V4: 6 });
  expect(result(one).grade).toBe("良好");
  expect(decided(one, declares("V1")).gate.vetoes).toEqual({ V1: 8, V4: 6 });
  expect(result(decided(one, lifts("V4")))).toEqual(result(county));
});

test("declaring twice is declaring once", () => {
  const twice = decided(county, declares("V1"), declares("V1"));

  expect(result(twice)).toEqual(result(decided(county, declares("V1"))));
  expect(result(decided(twice, lifts("V1")))).toEqual(result(county));
});

test("a declared veto stays when the province gives something back", () => {
  const returned = decided(county, declares("V1"), [inspector, givesBack("province", ["1.1"])]);

  expect(result(returned).grade).toBe("不合格");
});

test("vetoes that fire on a reading are neither declared nor lifted, nor are those that there are not", () => {
  for (const veto of ["V3", "V99", "constructor"]) {
    expect(refused(county, declares(veto))).toEqual(["invalidRequest vetoNotDeclarable veto"]);
    expect(refused(county, lifts(veto))).toEqual([
      "invalidRequest vetoNotDeclarable veto",
      "invalidRequest vetoNotDeclared veto",
    ]);
  }
});

test("a veto that nobody declared is not lifted", () => {
  expect(refused(decided(county, declares("V4")), lifts("V1"))).toEqual([
    "invalidRequest vetoNotDeclared veto",
  ]);
});

test("before it was forwarded nobody declares anything", () => {
  expect(refused(submittedCounty(), declares("V1"))).toEqual(["wrongStage stageNotAllowing kind"]);
});

test.each(["vetoDeclared", "vetoLifted"])(
  "a body of %s that is none is refused with every fault of it",
  (kind) => {
    expect(refused(county, [director, { kind, veto: "", reason: "有人举报" }])).toEqual([
      "emptyField veto",
      "tooShort reason",
      "missingField basis",
    ]);
    expect(refused(county, [director, { kind, reason, basis: reason }])).toEqual([
      "missingField veto",
    ]);
  },
);
