import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StaleRow } from "../../../shared/aws/errors.ts";
import { brokenLink } from "../../../shared/domain/review/chain.ts";
import { foldDecisions } from "../../../shared/domain/review/fold.ts";
import { outlineOf } from "../../../shared/domain/review/outline.ts";
import { caseMark, marksOf } from "../../../shared/domain/status/marks.ts";
import { framework2021, indicatorClaim } from "../../support/builders.ts";
import { allSeen, type Deciding, deciding, nextDecisionId } from "../../support/deciding.ts";
import { lingchuan } from "../../support/evidence-builders.ts";
import { people, type Who } from "../../support/people.ts";
import { startTableEngine, type TableEngine } from "../../support/table-in-memory.ts";
import { runs } from "../../support/thorough.ts";

let engine: TableEngine;
let tables = 0;
beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());

const reason = "数据与统计年鉴不一致，请核对后再报。";
type Review = Awaited<ReturnType<Deciding["review"]>>;

/** What people may try, whether it is their turn or not. */
const acts: Readonly<Record<string, (seen: Review) => readonly [Who, object]>> = {
  urge: () => [people.office, { kind: "urged", text: reason }],
  assess: () => [people.finance, { kind: "selfAssessed", item: "3.1", points: "2.00" }],
  check: (seen) => [people.office, { kind: "checked", items: allSeen(seen) }],
  sign: (seen) => [
    people.leader,
    {
      kind: "signedOff",
      mark: seen.case.mark,
      acknowledged: seen.items.map(({ id }) => id),
      statement: true,
    },
  ],
  recall: () => [people.leader, { kind: "recalled", reason }],
  giveBack: (seen) => [
    people.city,
    {
      kind: "returned",
      level: "city",
      items: allSeen(seen)
        .slice(0, 2)
        .map((item) => ({ ...item, reason })),
      due: "2021-11-30",
    },
  ],
  confirm: (seen) => [people.city, { kind: "confirmed", items: allSeen(seen) }],
  forward: (seen) => [people.city, { kind: "forwarded", mark: seen.case.mark, summary: reason }],
};

/** One moment: what people try at once, how often each is sent, and where its function dies. */
const step = fc.record({
  file: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
  tries: fc.array(
    fc.record({
      act: fc.constantFrom(...Object.keys(acts)),
      sent: fc.integer({ min: 1, max: 2 }),
      dies: fc.constantFrom("never", "never", "before", "after"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** The write of a decision, in a function that dies before or after it. */
const dyingAt =
  (on: Deciding, when: string): Deciding["table"]["decide"] =>
  async (place, decision) => {
    if (when === "before") throw new Error("crash");
    await on.table.decide(place, decision);
    if (when === "after") throw new Error("crash");
  };

test("whatever people try at once, however often it is sent and wherever a function dies, decisions are one chain and everything else is what they come to", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (program) => {
      const on = deciding(await engine.createTable(`engine-chain-${tables++}`));
      await on.fileEnough();
      const taken = new Map<string, unknown>();
      let evidence = 100;
      for (const { file, tries } of program) {
        if (file !== null) {
          evidence += 1;
          const value = String(400 + file * 100);
          await on.file(evidence, [indicatorClaim("headTeacherAllowance", { value, evidence })]);
        }
        const seen = await on.review();
        const sent = tries.flatMap(({ act, sent: times, dies }) => {
          const id = nextDecisionId();
          const made = acts[act]?.(seen);
          if (!made) return [];
          const [who, decision] = made;
          return Array.from({ length: times }, async () => {
            const table = { ...on.table, decide: dyingAt(on, dies) };
            const { status, body } = await on.ask(who, { id, ...decision }, {}, { table });
            if (status === 200 || status === 201) taken.set(id, body.number);
          });
        });
        await Promise.all(sent);
        await on.whole();
      }
      await on.whole();

      const decisions = await on.table.decisions(lingchuan);
      const head = await on.table.decisionsHead(lingchuan);
      const status = await on.table.status(lingchuan);
      const [line] = await on.table.board("2021", "140524");
      expect(brokenLink({ division: "140524", cycle: "2021" }, decisions)).toBeUndefined();
      expect(new Set(decisions.map(({ id }) => id)).size).toBe(decisions.length);
      // Whoever was told that a decision was taken finds it under that number
      for (const [id, number] of taken)
        expect(decisions.find((each) => each.id === id)?.number).toBe(number);
      expect(head.folded).toEqual(foldDecisions(decisions));
      if (!status) throw new Error("the county has filed enough for a status");
      const gate = head.folded;
      const reviewed = {
        gate,
        framework: framework2021(),
        status,
        marks: marksOf(status),
        mark: caseMark(status),
      };
      expect(line?.outline).toEqual(outlineOf(reviewed, decisions.length));
      const stands = gate.signOff?.mark === caseMark(status) && gate.stage !== "returned";
      expect(status.provisional).toBe(!stands || gate.stage === "open");
    }),
    { numRuns: runs({ usual: 8, all: 1_000 }) },
  );
}, 1_200_000);

test("a lost race is told as one: the same decision tried again after it is taken", async () => {
  const on = deciding(await engine.createTable("engine-chain-lost"));
  const decision = { id: nextDecisionId(), kind: "urged", text: reason };
  const losing = { ...on.table, decide: () => Promise.reject(new StaleRow("raced", {})) };

  const lost = await on.ask(people.office, decision, {}, { table: losing });
  const again = await on.ask(people.office, decision);

  expect([lost.status, again.status]).toEqual([409, 201]);
});
