import { expect, test } from "vitest";
import { StaleRow } from "../../shared/aws/errors.ts";
import { brokenLink } from "../../shared/domain/review/chain.ts";
import { foldDecisions } from "../../shared/domain/review/fold.ts";
import { indicatorClaim } from "../support/builders.ts";
import { allSeen, type Deciding, decidingEach, nextDecisionId } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { people } from "../support/people.ts";

const on = decidingEach("decide-races");

const urging = { kind: "urged", text: "请于本周内完成填报和审核工作。" };

test("of those who decide at once each is taken in some order, or told to look again; none is lost or doubled", async () => {
  const ids = Array.from({ length: 6 }, nextDecisionId);

  const answers = await Promise.all(
    // Each is sent twice, as by a client that lost its answer
    [...ids, ...ids].map((id) => on().ask(people.office, { ...urging, id })),
  );

  const decisions = await on().table.decisions(lingchuan);
  const taken = answers.filter(({ status }) => status === 201);
  expect(new Set(answers.map(({ status }) => status)).isSubsetOf(new Set([200, 201, 409]))).toBe(
    true,
  );
  expect(decisions.map(({ number }) => number)).toEqual(taken.map((_, at) => at + 1));
  expect(new Set(decisions.map(({ id }) => id)).size).toBe(decisions.length);
  expect(brokenLink({ division: "140524", cycle: "2021" }, decisions)).toBeUndefined();
  expect((await on().table.decisionsHead(lingchuan)).folded).toEqual(foldDecisions(decisions));
});

test("who loses every race is told so, and nothing is written", async () => {
  const decide = () => Promise.reject(new StaleRow("raced", {}));

  const { status, body } = await on().ask(
    people.office,
    urging,
    {},
    {
      table: { ...on().table, decide },
    },
  );

  expect([status, body.code]).toEqual([409, "reviewMoved"]);
  expect(await on().table.decisions(lingchuan)).toEqual([]);
});

test("evidence that is counted between the look and the write makes a sign-off of what was seen before it impossible", async () => {
  const seen = await on().review();
  await on().ask(people.office, { kind: "checked", items: allSeen(seen) });
  let isFirst = true;
  const decide: Deciding["table"]["decide"] = async (place, deciding) => {
    if (isFirst) {
      isFirst = false;
      await on().file(9, [indicatorClaim("headTeacherAllowance", { value: "600", evidence: 9 })]);
    }
    return on().table.decide(place, deciding);
  };
  const signing = { kind: "signedOff", mark: seen.case.mark, statement: true };

  const { status, body } = await on().ask(
    people.leader,
    signing,
    {},
    {
      table: { ...on().table, decide },
    },
  );

  expect([status, body.code]).toEqual([409, "contentMoved"]);
  expect((await on().review()).stage).toBe("open");
});

test("a crash after the write loses the answer only: sent again, it is the decision that was taken", async () => {
  const id = nextDecisionId();
  const decide: Deciding["table"]["decide"] = async (place, deciding) => {
    await on().table.decide(place, deciding);
    throw new Error("crash");
  };

  const crashed = await on().ask(
    people.office,
    { ...urging, id },
    {},
    {
      table: { ...on().table, decide },
    },
  );
  const again = await on().ask(people.office, { ...urging, id });

  expect([crashed.status, again.status, again.body.number]).toEqual([500, 200, 1]);
});

test("a clock that is behind that of another function dates no decision before the one before it", async () => {
  await on().ask(people.office, urging);
  const behind = new Date("2021-11-01T00:00:00.000Z");

  const { body } = await on().ask(people.office, urging, {}, { now: () => behind });

  expect(body.at).toBe("2021-11-20T02:00:00.000Z");
});

test("whose department changes between two calls decides as who the token says now", async () => {
  const seen = await on().review();
  const [item] = allSeen(seen);
  const assessing = { kind: "selfAssessed", item: item?.item, points: "1.00" };

  const before = await on().ask({ ...people.finance, department: "organization" }, assessing);
  const after = await on().ask(people.finance, assessing);

  expect([before.status, after.status, after.body.code]).toEqual([201, 403, "notYourDepartment"]);
});
