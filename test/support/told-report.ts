import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Narrative } from "../../shared/domain/evidence/narrative.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { framework2021 } from "./builders.ts";
import { receiptOf, statusOf } from "./report-builders.ts";
import { partOf, prose, rowsOf } from "./report-parts.ts";

/** Lingchuan with these claims and own words. */
export const countyOf = (claims: readonly Claim[], narrative?: Narrative): ReportInput => ({
  framework: framework2021(),
  status: statusOf({ framework: framework2021(), county: "140524", claims }),
  receipts: [...new Map(claims.map((claim) => [claim.evidenceId, claim])).values()].map(
    ({ evidenceId, issuer = "education" }) => receiptOf(evidenceId, "140524", { issuer }),
  ),
  narrative,
});

/** What its report says, part by part. */
export const told = (input: ReportInput) => {
  const model = reportModel(input);
  const checks = rowsOf(model.attachments[2]?.blocks ?? []);
  return {
    opening: prose(model.body)[0] ?? "",
    achieved: prose(partOf(model, "成效")).join("\n"),
    problems: prose(partOf(model, "问题")).join("\n"),
    headings: model.body.flatMap((block) => (block.kind === "heading" ? [block.text] : [])),
    tasks: rowsOf(model.body).map((cells) => cells.slice(1).join("|")),
    /** The result of a check of 附件3 by its name. */
    check: (name: string) => checks.find(([, each]) => each === name)?.[2],
  };
};
