import { decimal } from "../../decimal.ts";
import type { Narrative } from "../../evidence/narrative.ts";
import { warning } from "../../findings/make-finding.ts";
import type { Framework } from "../../framework/framework.ts";
import type { Status } from "../../status/status.ts";
import type { Verdict } from "./judgement.ts";

/**
 * `自评得分98分` and `自评等次为优秀` beside what the status gives: one report must not say two scores. Another year's, and a
 * part's, are left alone.
 */
export const outcomeVerdicts = (
  { sections }: Narrative,
  status: Pick<Status, "score" | "grade">,
  { grades }: Pick<Framework, "grades">,
): readonly Verdict[] => {
  const names = grades.map(({ grade }) => grade).toSorted((a, b) => b.length - a.length);
  const grade = new RegExp(
    `${WHOSE}自评(?:等次|等级|结果)[为是：:]?(${names.map(RegExp.escape).join("|")})`,
    "gu",
  );
  return sections.flatMap(({ text }, at) =>
    text
      .split(/[。；\n]/)
      .filter((sentence) => !OTHER.test(sentence))
      .flatMap((sentence) => [
        ...stated(sentence, SCORE).map(({ phrase, said }) => ({
          phrase,
          agrees: decimal(said).eq(status.score),
        })),
        ...stated(sentence, grade).map(({ phrase, said }) => ({
          phrase,
          agrees: said === status.grade,
        })),
      ])
      .map(({ phrase, agrees }) => verdict(agrees, `sections[${at}].text`, { ...status, phrase })),
  );
};

/** 我县自评 and 自评 at the beginning of a clause; 党建工作自评 is that of a part. */
const WHOSE = String.raw`(?<=^\s*|[，,：:（(]\s*|[我全][县区市旗]|本次|本年度|经|综合)`;

const SCORE = new RegExp(
  String.raw`${WHOSE}自评(?:总)?(?:得分|分数?)(?:为|是|共|：|:)?(\d{1,3}(?:\.\d{1,4})?)分`,
  "gu",
);

const OTHER = /上年|去年|前年|上一年|往年|20\d\d年(?:度)?自评|目标|力争/u;

const stated = (sentence: string, pattern: RegExp) =>
  [...sentence.matchAll(pattern)].map(([phrase, said = ""]) => ({ phrase, said }));

const verdict = (
  agrees: boolean,
  path: string,
  { phrase, score, grade }: { phrase: string; score: string; grade: string },
): Verdict => {
  const code = "narrativeOutcomeDiffers";
  return agrees
    ? { code }
    : { code, finding: warning(code, { path, values: { phrase, score, grade } }) };
};
