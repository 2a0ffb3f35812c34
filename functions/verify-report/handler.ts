import type { ReportVerdict } from "../../events/report-verification.ts";
import { VerificationAnswer, VerificationRequest } from "../../events/report-verification.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { ReportsBucket } from "../../shared/aws/reports-bucket.ts";
import { may } from "../../shared/domain/access.ts";
import { editionName } from "../../shared/domain/framework/edition-name.ts";
import { editionNamed } from "../../shared/domain/framework/editions.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import type { ShelvedReport } from "../../shared/domain/shelf.ts";
import { sameJudgement } from "../../shared/domain/status/same-status.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation, divisionEvaluation } from "../../shared/http/named-evaluation.ts";
import { readBody } from "../../shared/http/request-body.ts";
import type { Logger } from "../../shared/log/log.ts";
import { producedReport, shelfKey } from "../../shared/report/produced-report.ts";
import { remadeForm } from "../../shared/report/remade-form.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { type ReportSource, reportAt } from "../../shared/report/report-at.ts";
import { judgedSummary } from "../../shared/report/summary/judged-summary.ts";
import { type PrintedSummary, printedSummary } from "../../shared/report/summary/summary-mark.ts";
import type { WordForm } from "../../shared/report/template/word-template.ts";
import { printedVerification, reportPrinting } from "../../shared/report/verification.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, keyof ReportSource | "issuedReport">;
  readonly reports: Pick<ReportsBucket, "find" | "keep" | "address">;
  readonly renderer: (format: VerificationRequest["format"]) => Promise<Renderer>;
  /** The built-in layout, or the deployer's own template. */
  readonly word: () => Promise<WordForm>;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler({ verifyReport: (request) => verify(request, deps) }, deps.log);

type Printed = NonNullable<ReturnType<typeof printedVerification>>;

const verify = async (request: ApiRequest, deps: Deps): Promise<ApiAnswer> => {
  const asked = await readBody(request.body, VerificationRequest);
  if (asked.kind === "problem") return asked;
  const summary = printedSummary(asked.value.line);
  if (summary) return verifySummary(asked.value, summary, request, deps);
  const printed = printedVerification(asked.value.line);
  if (!printed) return answer({ verdict: "unrecognised" });
  const { county, cycle } = printed;
  const judge = atEvaluation("read", async (_, place) => {
    const { verdict, key } = await verdictOn(asked.value, printed, place, deps);
    deps.log.info("report verified", { county, cycle, version: printed.statusVersion, verdict });
    const { contentHash: _hash, ...report } = printed;
    const original = await originalOf(verdict, key, deps);
    return answer({ verdict, ...original, report, status: await standingOf(printed, place, deps) });
  });
  return judge({ ...request, path: { county, cycle } });
};

const verifySummary = async (
  { sha256, format }: VerificationRequest,
  printed: PrintedSummary,
  { caller }: ApiRequest,
  deps: Deps,
): Promise<ApiAnswer> => {
  const { table, reports, renderer, log } = deps;
  const { division, cycle, edition, statusAt: asOf } = printed;
  if (!may(caller, "read", division)) return { kind: "problem", code: "forbidden" };
  const place = await divisionEvaluation(division, cycle);
  if (place.kind === "problem") return place;
  const judged = await judgedSummary({ printed, sha256 }, place, {
    source: table,
    shelf: reports,
    renderer: await renderer(format),
  });
  const { standing } = judged;
  const { verdict, key } = await knownByBytes(judged, sha256, deps);
  log.info("summary verified", { division, cycle, verdict });
  return answer({
    verdict,
    ...(await originalOf(verdict, key, deps)),
    summary: { division, cycle, edition, standing, ...(asOf && { asOf }) },
  });
};

interface Judged {
  readonly verdict: ReportVerdict;
  readonly key?: string;
}

/** A paper that cannot be made again and whose file is gone: what its bytes were is known for ever, and is no original. */
const knownByBytes = async (judged: Judged, sha256: string, { table }: Deps): Promise<Judged> => {
  if (judged.verdict !== "undecided" || judged.key === undefined) return judged;
  const issued = await table.issuedReport(judged.key);
  return { verdict: issued ? comparedWith(issued, sha256) : "undecided" };
};

const answer = (body: VerificationAnswer): ApiAnswer => ({
  kind: "json",
  status: 200,
  body: VerificationAnswer.parse(body),
});

const verdictOn = async (
  { sha256, format }: VerificationRequest,
  printed: Printed,
  place: Evaluation,
  deps: Deps,
): Promise<Judged> => {
  const { table, reports } = deps;
  const framework = await editionNamed(printed.framework);
  if (framework === undefined && !(await wasScoredBy(printed, place, table)))
    return { verdict: "foreign" };
  const remade =
    framework &&
    remadeForm(printed.form, { ...place, framework }, await waysOf(format, printed, deps));
  if (printed.edition !== reportPrinting || framework === undefined || remade === undefined) {
    const key = shelfKey(printed, format);
    const kept = await reports.find(key);
    return kept
      ? { verdict: comparedWith(kept, sha256), key }
      : knownByBytes({ verdict: "undecided", key }, sha256, deps);
  }
  const choice = { kind: "version", version: printed.statusVersion } as const;
  const model = await reportAt({ ...place, framework }, choice, table, remade.form);
  if (model?.verification.contentHash !== printed.contentHash) return { verdict: "foreign" };
  const report = await producedReport(model, remade.renderer, reports);
  return { verdict: comparedWith(report, sha256), key: report.key };
};

const comparedWith = (made: Pick<ShelvedReport, "sha256">, sha256: string): ReportVerdict =>
  made.sha256 === sha256 ? "genuine" : "altered";

/** Whoever may have a report judged may read it; where nothing was altered there is nothing to compare. */
const originalOf = async (
  verdict: ReportVerdict,
  key: string | undefined,
  { reports }: Deps,
): Promise<Pick<VerificationAnswer, "original">> =>
  verdict === "altered" && key !== undefined ? { original: await reports.address(key) } : {};

/** The plain form is never of a template, which need not be read for it. */
const waysOf = async (
  format: VerificationRequest["format"],
  { form }: Printed,
  { renderer, word }: Deps,
): Promise<readonly WordForm[]> => [
  { renderer: await renderer(format) },
  ...(format === "docx" && form !== undefined ? [await word()] : []),
];

/** Whether the version was scored by the framework edition that the line names, though its file is gone. */
const wasScoredBy = async (
  { framework, statusVersion }: Printed,
  place: Evaluation,
  table: Deps["table"],
): Promise<boolean> => {
  const status = await table.statusOfVersion(place, statusVersion);
  return status !== undefined && editionName(status.framework) === framework;
};

const standingOf = async (
  { statusVersion }: Printed,
  place: Evaluation,
  { table }: Deps,
): Promise<VerificationAnswer["status"]> => {
  const now = await table.status(place);
  const version = now?.version ?? 0;
  if (version === statusVersion) return { version, standing: "current" };
  const printed = now && (await table.statusOfVersion(place, statusVersion));
  const saysTheSame = now && printed && sameJudgement(now, printed);
  return { version, standing: saysTheSame ? "confirmed" : "changed" };
};
