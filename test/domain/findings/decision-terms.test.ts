import { expect, test } from "vitest";
import { Role } from "../../../shared/domain/access.ts";
import { decisionTerms } from "../../../shared/domain/findings/decision-terms.ts";
import { termFor } from "../../../shared/domain/findings/terms.ts";
import { calendarKinds } from "../../../shared/domain/review/calendar/calendar-kinds.ts";
import { CalendarPhase } from "../../../shared/domain/review/calendar/settings.ts";
import { countyKinds } from "../../../shared/domain/review/county-kinds.ts";
import { postOf } from "../../../shared/domain/review/post.ts";
import { Stage } from "../../../shared/domain/review/stage.ts";

const kinds = [...countyKinds, ...calendarKinds].map(({ kind }) => kind);
const stages = [...Stage.options, ...CalendarPhase.options].map((stage) => `stage:${stage}`);
/** Whatever a token says; who runs the system has none. */
const posts = Role.options.flatMap((role) =>
  [{}, { department: "education" }].map((more) => `post:${postOf({ role, ...more }) ?? "none"}`),
);

test("people are told each kind, stage and post by its name, and no term is of nothing", () => {
  const named = new Set([...kinds, ...stages, ...posts]);

  expect([...decisionTerms.keys()].toSorted()).toEqual([...named].toSorted());
});

test("every post that may decide is one that a token can come to", () => {
  const deciding = [...countyKinds, ...calendarKinds].flatMap((kind) => [...kind.posts]);

  expect(deciding.filter((post) => !posts.includes(`post:${post}`))).toEqual([]);
});

test.each([...decisionTerms.keys()])("%s has a Chinese word and an English one", (term) => {
  expect(termFor(term, "zh")).toMatch(/^[\p{Script=Han}，]+$/u);
  expect(termFor(term, "en")).toMatch(/^[a-z' -]+$/);
});

test("no two kinds, stages or posts go by the same word", () => {
  const words = [...decisionTerms.values()];

  expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
  expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
});
