import { createHash } from "node:crypto";
import * as z from "zod";
import { canonicalJson } from "../../domain/canonical-json.ts";
import { PaperMark } from "../paper.ts";
import { reportPrinting } from "../verification.ts";
import type { SummaryInput } from "./county-result.ts";
import { latestMoment, versionListHash } from "./version-list.ts";

/** What a summary can be traced by: the statuses it was made from, and a hash over everything it says. */
export const SummaryVerification = PaperMark.extend({
  division: z.string(),
  cycle: z.string(),
  /** SHA-256, hex, of which status of which county was told. */
  versionList: z.string().regex(/^[0-9a-f]{64}$/),
  edition: z.int().positive(),
});
export type SummaryVerification = z.infer<typeof SummaryVerification>;

export const summaryVerification = (
  content: Readonly<Record<string, unknown>>,
  input: SummaryInput,
): SummaryVerification => {
  const statusAt = latestMoment(input);
  const source = {
    division: input.division,
    cycle: input.cycle,
    versionList: versionListHash(input),
    edition: reportPrinting,
    ...(statusAt !== undefined && { statusAt }),
  };
  const contentHash = createHash("sha256")
    .update(canonicalJson({ ...content, verification: source }))
    .digest("hex");
  return { ...source, contentHash, line: lineOf({ ...source, contentHash }) };
};

/** What the line of a summary says. */
export type PrintedSummary = Omit<SummaryVerification, "line" | "versionList">;

/** Says 汇总 where the line of a county's report names its status version, so that neither is taken for the other. */
const lineOf = ({ division, cycle, statusAt, edition, contentHash }: PrintedSummary): string =>
  `核验信息：${division}/${cycle}汇总，状态截至${statusAt ?? NONE}，报告版式${edition}，内容校验值${contentHash}`;

const NONE = "无";

const printedLine =
  /核验信息：(?<division>\d{2}|\d{4})\/(?<cycle>\d{4})汇总，状态截至(?<statusAt>无|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)，报告版式(?<edition>\d{1,9})，内容校验值(?<contentHash>[0-9a-f]{64})/;

/** The line of a summary found in a text; nothing when there is none. */
export const printedSummary = (text: string): PrintedSummary | undefined => {
  const groups = printedLine.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { division = "", cycle = "", statusAt = NONE, contentHash = "" } = groups;
  return {
    division,
    cycle,
    contentHash,
    edition: Number(groups.edition),
    ...(statusAt !== NONE && { statusAt }),
  };
};
