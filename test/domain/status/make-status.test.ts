import { expect, test } from "vitest";
import {
  emptyStatus,
  type SaidOfWhole,
  statusFromClaims,
} from "../../../shared/domain/status/make-status.ts";
import { caseMark } from "../../../shared/domain/status/marks.ts";
import { sameStatus } from "../../../shared/domain/status/same-status.ts";
import type { Status } from "../../../shared/domain/status/status.ts";
import { statusView } from "../../../shared/http/status-view.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
  placeOf,
} from "../../support/builders.ts";

const framework = framework2021();
const now = "2021-12-01T00:00:00.000Z";
const base = {
  framework,
  ...placeOf("140524"),
  claims: [],
  previous: undefined,
  now,
};
const signedOff = (status: Status): SaidOfWhole => ({
  signedOff: { number: 17, at: now, mark: caseMark(status) },
});

test("a county that filed nothing has version 0, no points and 38 missing items", () => {
  const status = emptyStatus(framework, placeOf("140524"));

  expect(status).toMatchObject({ version: 0, score: "0.00", grade: "未报送", provisional: true });
  expect(status.items.map(({ state }) => state)).toEqual(Array(38).fill("missing"));
});

test("the version goes up with each status; a sign-off stands for what it was given for", () => {
  const first = statusFromClaims({ ...base, claims: [documentClaim("1.1-1")] });
  const signed = statusFromClaims({
    ...base,
    claims: [documentClaim("1.1-1")],
    said: signedOff(first),
    previous: first,
  });
  const changed = statusFromClaims({
    ...base,
    claims: [],
    said: signedOff(first),
    previous: signed,
  });

  expect(
    [first, signed, changed].map(({ version, provisional }) => [version, provisional]),
  ).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
});

test("law 10: a status names the decisions that stand for it, and none that was on other content", () => {
  const claims = [documentClaim("1.1-1")];
  const first = statusFromClaims({ ...base, claims });
  const mark = caseMark(first);
  const said = {
    signedOff: { number: 17, at: "2021-12-01T00:00:00.000Z", mark },
    forwarded: { number: 31, at: "2021-12-09T00:00:00.000Z", mark },
  };
  const stale = { ...said, signedOff: { ...said.signedOff, mark: "0".repeat(32) } };
  const named = (given: SaidOfWhole | undefined) => {
    const status = statusFromClaims({ ...base, claims, ...(given && { said: given }) });
    return {
      provisional: status.provisional,
      ...("signedOff" in status && { signedOff: status.signedOff }),
      ...("forwarded" in status && { forwarded: status.forwarded }),
    };
  };

  expect(named(said)).toStrictEqual({
    provisional: false,
    signedOff: { number: 17, at: "2021-12-01T00:00:00.000Z" },
    forwarded: { number: 31, at: "2021-12-09T00:00:00.000Z" },
  });
  expect(named({ signedOff: said.signedOff })).toStrictEqual({
    provisional: false,
    signedOff: { number: 17, at: "2021-12-01T00:00:00.000Z" },
  });
  expect(named(stale)).toStrictEqual({
    provisional: true,
    forwarded: { number: 31, at: "2021-12-09T00:00:00.000Z" },
  });
  expect(named(undefined)).toStrictEqual({ provisional: true });
});

test("a new evidence of the same reading changes the status: it names another source", () => {
  const one = statusFromClaims({
    ...base,
    claims: [indicatorClaim("headTeacherAllowance", { value: "500", evidence: 1 })],
  });
  const other = statusFromClaims({
    ...base,
    claims: [indicatorClaim("headTeacherAllowance", { value: "500", evidence: 2 })],
  });

  expect(one.score).toBe(other.score);
  expect(sameStatus(one, other)).toBe(false);
});

test("the status names the latest narrative", () => {
  const status = statusFromClaims({ ...base, claims: [narrativeClaim(4), narrativeClaim(2)] });

  expect(status.narrative).toBe(evidenceId(4));
});

test("the view gives every priority, item and criterion its name, points and reason", () => {
  const status = statusFromClaims({
    ...base,
    claims: [indicatorClaim("leaderSchoolVisits", { value: "8" })],
  });

  const view = statusView(status, framework, "zh");

  expect(view.priorities).toHaveLength(12);
  expect(view.priorities.flatMap(({ items }) => items)).toHaveLength(38);
  expect(view.priorities[0]).toMatchObject({
    name: "加强党对教育工作的全面领导",
    points: "8.00",
    score: "0.50",
    items: [
      {
        id: "1.1",
        state: "partial",
        criteria: [
          { state: "missing", reason: "教育工作领导小组会议次数未报送，不得分（满分1.00分）。" },
          { state: "missing" },
          {
            reading: "8",
            threshold: "2",
            evidenceId: evidenceId(1),
            source: { document: "无（本项目拟定）", standing: "reconstructed" },
            reason:
              "党政主要领导调研教育次数8次/年，要求不少于2次/年，每少一次（项）扣0.25分，得0.50分（满分）。",
          },
          {
            kind: "documents",
            reason:
              "佐证材料应报3件、已报0件，缺：领导小组成立文件、会议纪要、调研记录，不得分（满分0.50分）。",
          },
        ],
      },
      {},
      {},
    ],
  });
});

test.each([
  {
    id: "publicKindergartenShare",
    value: "52.4",
    zh: "公办园在园幼儿占比52.4%，标准为不低于55%，相差2.6个百分点（相差10个百分点以内按比例计分），得1.30分（满分1.75分，扣0.45分）。",
    en: "公办园在园幼儿占比: 52.4% against at least 55%; 2.6 points short, in proportion up to 10 points; 1.30 of 1.75 points (0.45 deducted).",
  },
  {
    id: "primaryHomeworkMinutes",
    value: "75",
    zh: "小学三至六年级书面作业平均时间75分钟/天，标准为不高于60分钟/天，相差15分钟/天（相差6分钟/天以内按比例计分），不得分（满分0.50分）。",
    en: "小学三至六年级书面作业平均时间: 75 分钟/天 against at most 60 分钟/天; 15 short, in proportion up to 6; 0.00 of 0.50 points (0.50 deducted).",
  },
  {
    id: "dropoutCount",
    value: "1",
    zh: "义务教育阶段失学辍学人数1人，要求为零，每发生一例扣0.50分，得0.50分（满分1.00分，扣0.50分）。",
    en: "义务教育阶段失学辍学人数: 1 人, none allowed, 0.50 off for each; 0.50 of 1.00 points (0.50 deducted).",
  },
])(
  "a point lost on $id names reading, standard and rule in both languages",
  ({ id, value, zh, en }) => {
    const status = statusFromClaims({ ...base, claims: [indicatorClaim(id, { value })] });
    const reasons = (["zh", "en"] as const).map((locale) =>
      statusView(status, framework, locale)
        .priorities.flatMap(({ items }) => items)
        .flatMap(({ criteria }) => criteria)
        .find(({ indicator }) => indicator === id),
    );

    expect(reasons.map((criterion) => criterion?.reason)).toEqual([zh, en]);
  },
);
