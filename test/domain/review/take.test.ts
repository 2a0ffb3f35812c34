import { expect, test } from "vitest";
import { gravestOf, refusalProblems } from "../../../shared/domain/review/refusal.ts";
import { isSameDecision } from "../../../shared/domain/review/take.ts";
import {
  decide,
  decided,
  director,
  kindNamed,
  leader,
  NOON,
  office,
  reason,
} from "../../support/review-builders.ts";
import { openCounty } from "../../support/review-steps.ts";

const urges = { kind: "urged", text: reason };
const county = decided(openCounty(), [office, urges]);

const at = (now: string) => {
  const outcome = decide({ ...county, now }, [office, urges]);
  return outcome.kind === "taken" ? outcome.decision.at : outcome.kind;
};

test("a decision is dated now, and never before the one before it, whatever a clock says", () => {
  expect(county.decisions[0]?.at).toBe(NOON);
  expect(at("2021-10-15T04:00:00.001Z")).toBe("2021-10-15T04:00:00.001Z");
  expect(at(NOON)).toBe(NOON);
  expect(at("2021-10-15T03:59:59.999Z")).toBe(NOON);
});

test("a decision is the same that is asked for again, word for word, by the same person", () => {
  const [decision] = county.decisions;
  if (!decision) throw new Error("there is one");
  const again = (kind: string, body: object, by = office) =>
    isSameDecision(decision, { kind, by, asked: { body: { ...body } } });

  expect(again("urged", { text: reason })).toBe(true);
  expect(again("urged", { text: reason }, { ...office, role: "leader" })).toBe(true);
  expect(again("checked", { text: reason })).toBe(false);
  expect(again("urged", { text: `${reason}！` })).toBe(false);
  expect(again("urged", { text: reason }, director)).toBe(false);
  expect(again("urged", { text: reason }, leader)).toBe(false);
});

test("nothing is kept as found where a kind finds nothing", () => {
  expect(county.decisions[0]).not.toHaveProperty("found");
  expect(county.decisions[0]?.body).toEqual({ text: reason });
});

test("an answer is called by the gravest of the reasons", () => {
  const refusals = [...refusalProblems].toReversed().map((problem) => ({
    problem,
    finding: { code: "", severity: "error", path: "", values: {} } as const,
  }));

  expect(gravestOf(refusals)).toBe("forbidden");
  expect(gravestOf(refusals.slice(0, 3))).toBe("tooManyDecisions");
  expect(gravestOf([])).toBeUndefined();
});

test("an id is a ULID, and a kind is called by its name", () => {
  const asked = (more: object) => kindNamed("urged").read({ id: "x", ...urges, ...more }).kind;

  expect(asked({ id: "01HZ0000000000000000000001" })).toBe("read");
  expect(asked({})).toBe("faulty");
  expect(asked({ id: "81HZ0000000000000000000001" })).toBe("faulty");
  expect(asked({ id: "01HZ0000000000000000000001", kind: "checked" })).toBe("faulty");
});
