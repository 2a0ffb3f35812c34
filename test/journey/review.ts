import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CalendarAnswer, DecisionPage } from "../../events/api/review.ts";
import { BoardAnswer } from "../../events/api/status.ts";
import { TodoAnswer } from "../../events/api/todo.ts";
import { brokenLink } from "../../shared/domain/review/chain.ts";
import { eventually } from "./client.ts";
import { figures, narrative, scan } from "./files.ts";
import type { StartedTarget } from "./journey.ts";
import {
  checkingAll,
  codeOf,
  county,
  decide,
  peopleOf,
  readingOf,
  reopened,
  review,
  seen,
  signing,
} from "./review-people.ts";

const STEP_MS = 180_000;
const reason = "证明材料与填报数字不一致，请核实后补报。";

/** What people decide, from the departments to the city's word, each with a token of their own. */
export const reviewTests = (name: string, start: () => Promise<StartedTarget>) =>
  describe(name, { timeout: STEP_MS }, () => {
    let target: StartedTarget;
    let people: Awaited<ReturnType<typeof peopleOf>>;
    beforeAll(async () => {
      target = await start();
      people = await peopleOf(target);
    }, STEP_MS);
    afterAll(() => target.stop(), STEP_MS);

    test("a county fills in, checks and signs; the city returns an item, confirms the mended county and sends it on", async () => {
      const { department, office, leader, city, inspector } = people;
      await reopened(people);
      await office.file(county, figures({ headTeacherAllowance: "500", leaderSchoolVisits: "8" }));
      await office.file(county, narrative());
      await office.statusWhen(
        county,
        (status) => status.narrative !== undefined && Number(status.score) > 0,
      );

      const foreign = await department.register(county, scan(["1.1-1"], 3));
      const assessed = await decide(department, {
        kind: "selfAssessed",
        item: "3.1",
        points: "3.50",
        note: "预算执行情况良好",
      });
      const tooEarly = await decide(leader, signing(await review(leader)));
      const checked = await decide(office, checkingAll(await review(office)));
      const notHis = await decide(office, signing(await review(office)));
      const signed = await decide(leader, signing(await review(leader)));
      const locked = await office.register(county, figures({ headTeacherAllowance: "600" }));

      expect([foreign.status, codeOf(foreign.json)]).toEqual([403, "notYourDepartment"]);
      expect(assessed.status).toBe(201);
      expect([tooEarly.status, codeOf(tooEarly.json)]).toEqual([422, "incomplete"]);
      expect(checked.status).toBe(201);
      expect([notHis.status, codeOf(notHis.json)]).toEqual([403, "forbidden"]);
      expect(signed.status).toBe(201);
      expect([locked.status, codeOf(locked.json)]).toEqual([409, "locked"]);
      await leader.statusWhen(county, ({ provisional }) => !provisional);

      const before = await review(city);
      const back = await decide(city, {
        kind: "returned",
        level: "city",
        items: before.items
          .filter(({ id }) => id === "8.4")
          .map((item) => ({ ...seen(item), reason })),
        due: "2099-12-31",
      });
      const other = await office.register(county, scan(["1.1-1"], 3));
      // What is not open stays what it is, and may be said again
      await office.file(county, figures({ headTeacherAllowance: "550", leaderSchoolVisits: "8" }));
      await office.statusWhen(county, (status) => readingOf(status) === "550");
      await decide(office, {
        kind: "checked",
        items: (await review(office)).items.filter(({ id }) => id === "8.4").map(seen),
      });
      const again = await decide(leader, signing(await review(leader)));

      expect([back, again].map(({ status }) => status)).toEqual([201, 201]);
      expect([other.status, codeOf(other.json)]).toEqual([409, "locked"]);

      const stale = await decide(city, { kind: "confirmed", items: before.items.map(seen) });
      const now = await review(city);
      const confirmed = await decide(city, {
        kind: "confirmed",
        items: now.items.map((item) =>
          item.id === "8.4" ? { ...seen(item), adjustments: corrected } : seen(item),
        ),
      });
      const forwarded = await decide(city, {
        kind: "forwarded",
        mark: now.case.mark,
        summary: "经市级复核，材料齐全，同意上报省级核查。",
      });

      expect([stale.status, codeOf(stale.json)]).toEqual([409, "contentMoved"]);
      expect([confirmed.status, forwarded.status]).toEqual([201, 201]);
      const end = await review(inspector);
      expect(end).toMatchObject({ stage: "confirmed", can: ["returned"] });
      expect(end.items.find(({ id }) => id === "8.4")).toMatchObject({
        state: "confirmed",
        differences: [{ criterion: "headTeacherAllowance", reasons: [corrected[0]?.reason] }],
      });
      expect(end.items.find(({ id }) => id === "3.1")?.self).toBe("3.50");
    });

    test("a report of it is final, and names the decisions that it stands by", async () => {
      const { inspector } = people;
      const { signedOff, forwarded } = await inspector.statusWhen(
        county,
        (status) => status.forwarded !== undefined,
      );

      const { status, bytes } = await inspector.call(
        "GET",
        `${inspector.at(county)}/report?format=md`,
      );

      const text = new TextDecoder().decode(bytes);
      expect(status).toBe(200);
      expect(text).not.toContain("草稿");
      expect(text).toContain(`第${signedOff?.number}号决定`);
      expect(text).toContain(`第${forwarded?.number}号决定`);
    });

    test("its decisions are a chain without gaps, which anybody who reads the county can check", async () => {
      const { department } = people;
      const path = `${department.at(county)}/decisions`;
      const all: DecisionPage["decisions"] = [];
      for (let next: string | undefined = "0"; next !== undefined; ) {
        const page: DecisionPage = DecisionPage.parse(
          (await department.call("GET", `${path}?next=${next}`)).json,
        );
        all.push(...page.decisions);
        next = page.next;
      }

      expect(all.length).toBeGreaterThan(6);
      expect(brokenLink({ division: county, cycle: "2021" }, all)).toBeUndefined();
    });

    test("the board shows how far it has come, and nothing of it waits for the city any more", async () => {
      const { city } = people;

      const row = await eventually(
        async () =>
          BoardAnswer.parse(
            (await city.call("GET", "/cycles/2021/board?division=1404")).json,
          ).counties.find((each) => each.county === county),
        (found) => found?.stage === "confirmed",
      );
      const { todo } = TodoAnswer.parse((await city.call("GET", "/todo?cycle=2021")).json);

      expect(row).toMatchObject({ stage: "confirmed", provisional: false });
      expect(todo.filter((entry) => entry.county === county)).toEqual([]);
    });

    test("an administrator decides nothing, and only a director is offered to open the cycle", async () => {
      const { admin, director, inspector } = people;

      const refused = await decide(admin, { kind: "urged", text: "请于本周内完成填报工作。" });
      const offered = await Promise.all(
        [director, inspector].map(
          async (person) =>
            CalendarAnswer.parse((await person.call("GET", "/cycles/2021/calendar")).json).can,
        ),
      );

      expect([refused.status, codeOf(refused.json)]).toEqual([403, "forbidden"]);
      expect(offered).toEqual([["cycleOpened"], []]);
    });
  });

const corrected = [
  {
    criterion: "headTeacherAllowance",
    reading: "400",
    reason: "抽查工资发放表，实际发放标准低于填报数。",
  },
];
