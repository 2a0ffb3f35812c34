import { beforeEach, expect, test } from "vitest";
import { StaleRow } from "../../shared/aws/errors.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { calendarKinds } from "../../shared/domain/review/calendar/calendar-kinds.ts";
import { noCalendar } from "../../shared/domain/review/calendar/settings.ts";
import { openingOf2021 } from "../support/cycle-of-2021.ts";
import { decidedAfter, noDecisions } from "../support/decided.ts";
import { type Deciding, decidingEach } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { people } from "../support/people.ts";

const on = decidingEach("decisions-rows");
let version = 0;
beforeEach(async () => {
  version = (await on().table.status(lingchuan))?.version ?? 0;
});

const decide = async (statusVersion: number) => {
  const table: Deciding["table"] = on().table;
  const status = await table.status(lingchuan);
  if (!status) throw new Error("the county has filed enough for a status");
  const { decision, head } = decidedAfter(noDecisions, status, {
    kind: "urged",
    body: { text: "请于本周内完成填报和审核工作。" },
  });
  return table.decide(lingchuan, { decision, folded: head.folded, statusVersion });
};

test("a decision on the version of the status that there is is written", async () => {
  await decide(version);

  expect((await on().table.decisionsHead(lingchuan)).count).toBe(1);
});

test.each<[string, () => number]>([
  ["an earlier version", () => version - 1],
  ["a later one", () => version + 1],
  ["none", () => 0],
])("one that was made with %s in view is a lost race", async (_, seen) => {
  await expect(decide(seen())).rejects.toThrow(StaleRow);

  expect((await on().table.decisionsHead(lingchuan)).count).toBe(0);
});

test("a province's cycle has a chain of its own, beside those of its counties", async () => {
  const place = { province: "14", cycle: Cycle.parse("2021") };
  const { table } = on();
  const before = await table.calendarHead(place);
  await on().askOnCycle(people.director, openingOf2021);

  const [opened] = await table.calendarDecisions(place);

  expect(before).toMatchObject({ count: 0, folded: noCalendar });
  expect(opened).toMatchObject({ number: 1, kind: calendarKinds[0].kind });
  expect(await table.calendarHead(place)).toMatchObject({
    count: 1,
    hash: opened?.hash,
    folded: { settings: { pleaDays: 10 } },
  });
  if (!opened) throw new Error("the cycle was opened");
  expect(await table.calendarDecisionById(place, opened.id)).toEqual(opened);
  expect(await table.decisions(lingchuan)).toEqual([]);
});
