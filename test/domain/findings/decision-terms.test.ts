import { expect, test } from "vitest";
import { Role } from "../../../shared/domain/access.ts";
import { decisionTerms } from "../../../shared/domain/findings/decision-terms.ts";
import { termFor } from "../../../shared/domain/findings/terms.ts";
import { calendarKinds } from "../../../shared/domain/review/calendar/calendar-kinds.ts";
import { CalendarPhase } from "../../../shared/domain/review/calendar/settings.ts";
import { countyKinds } from "../../../shared/domain/review/county-kinds.ts";
import { itemStates } from "../../../shared/domain/review/item-state.ts";
import { postOf } from "../../../shared/domain/review/post.ts";
import { Stage } from "../../../shared/domain/review/stage.ts";

const kinds = [...countyKinds, ...calendarKinds].map(({ kind }) => kind);
const stages = [...Stage.options, ...CalendarPhase.options].map((stage) => `stage:${stage}`);
const states = itemStates.map((state) => `item:${state}`);
/** Whatever a token says; who runs the system has none. */
const posts = Role.options.flatMap((role) =>
  [{}, { department: "education" }].map((more) => `post:${postOf({ role, ...more }) ?? "none"}`),
);

test("people are told each kind, stage, post and state of an item by its name, and no term is of nothing", () => {
  const named = new Set([...kinds, ...stages, ...posts, ...states]);

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

/** A kind has no sort before it: what it does and what comes of it may be one word (市级确认). */
const sortOf = (term: string): string => term.split(":").at(-2) ?? "";

test("no two kinds, stages, posts or states go by the same word", () => {
  const told = [...decisionTerms].flatMap(([term, { zh, en }]) =>
    [zh, en].map((word) => `${sortOf(term)}:${word}`),
  );

  expect(told.filter((word, at) => told.indexOf(word) < at)).toEqual([]);
});
