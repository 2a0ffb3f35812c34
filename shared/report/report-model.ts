import { evidenceAttachment, filedEvidences } from "./attachments/evidence.ts";
import { integrityAttachment } from "./attachments/integrity.ts";
import { scoresAttachment } from "./attachments/scores.ts";
import { sourcesAttachment } from "./attachments/sources.ts";
import { chartsOf, withCharts } from "./drawing/charts.ts";
import { withPlainText } from "./harmless-text.ts";
import { overviewOf } from "./overview.ts";
import { ReportModel } from "./paper.ts";
import { hasFiledNothing, nothingFiled } from "./prose/nothing-filed.ts";
import { addressee, preamble } from "./prose/preamble.ts";
import { reportLengthFindings } from "./prose/report-length.ts";
import { signatureDate } from "./prose/signature-date.ts";
import { partsOfReport } from "./report-body.ts";
import { evidenceIdsOf, governmentOf, type ReportInput } from "./report-input.ts";
import { verificationOf } from "./verification.ts";

/** 自评报告 of a status version. The same input gives the same report: no clock, no chance (law 8). */
export const reportModel = (given: ReportInput): ReportModel => {
  const input = { ...given, receipts: referredTo(given) };
  const content = Unverified.parse(withPlainText(contentOf(input)));
  return { ...content, verification: verificationOf(content, input.status, input.form) };
};

const Unverified = ReportModel.omit({ verification: true });
type Content = Omit<ReportModel, "verification">;

/** Only what the status rests on, in the order it was registered, however the caller came by it. */
const referredTo = ({ status, receipts }: ReportInput): ReportInput["receipts"] => {
  const byId = new Map(receipts.map((receipt) => [receipt.evidenceId, receipt]));
  return evidenceIdsOf(status).flatMap((id) => byId.get(id) ?? []);
};

const contentOf = (input: ReportInput): Content => {
  const { status, framework, form } = input;
  const overview = overviewOf(input);
  const government = governmentOf(status.county);
  const isEmpty = hasFiledNothing(input);
  const body = isEmpty ? [...nothingFiled(input)] : [...preamble(input), ...partsOfReport(input)];
  return {
    schema: "duxue/report@1",
    ...(form?.letterhead && { letterhead: form.letterhead }),
    title: { government, subject: `关于${status.cycle}年履行教育职责自评情况的报告` },
    ...(status.provisional && { draftMark: "草稿（未经县级人民政府审定）" }),
    addressee: addressee(input),
    body,
    signature: { government, date: signatureDate(status) },
    attachments: isEmpty
      ? []
      : [
          withCharts(scoresAttachment(overview, input), chartsOf(overview, input)),
          evidenceAttachment(input),
          integrityAttachment(input, reportLengthFindings(input, body)),
          sourcesAttachment(framework),
        ],
    ...(form?.imprint && { imprint: form.imprint }),
    overview,
    evidences: [...filedEvidences(input)],
  };
};
