import type { ReportLink } from "../../events/api/report-link.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { issuingShelf } from "../../shared/aws/issued-reports.ts";
import type { ReportsBucket } from "../../shared/aws/reports-bucket.ts";
import { may } from "../../shared/domain/access.ts";
import type { Finding } from "../../shared/domain/findings/finding.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import { mediaTypes, ReportFormat } from "../../shared/domain/formats/report-format.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import { auditFacts } from "../../shared/http/audit-facts.ts";
import { flagOf } from "../../shared/http/flag-of.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { fileAnswer } from "../../shared/http/large-file.ts";
import { atEvaluation, divisionEvaluation } from "../../shared/http/named-evaluation.ts";
import { statusChoice } from "../../shared/http/status-query.ts";
import { summaryChoice } from "../../shared/http/summary-query.ts";
import type { Logger } from "../../shared/log/log.ts";
import { askedForm } from "../../shared/report/asked-form.ts";
import { formats } from "../../shared/report/formats.ts";
import { type ProducedReport, producedReport } from "../../shared/report/produced-report.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { chosenStatus, type ReportSource, reportOf } from "../../shared/report/report-at.ts";
import { governmentOf } from "../../shared/report/report-input.ts";
import { producedSummary } from "../../shared/report/summary/produced-summary.ts";
import { summaryAt, type UnknownVersions } from "../../shared/report/summary/summary-at.ts";
import { unshownFindings } from "../../shared/report/template/unshown.ts";
import type { WordForm } from "../../shared/report/template/word-template.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, keyof ReportSource | "issuedReport" | "issueReport">;
  readonly reports: Pick<ReportsBucket, "find" | "keep" | "address" | "link">;
  /** Made when first needed: it reads 45 MB of fonts. */
  readonly pdf: () => Promise<Renderer>;
  /** The built-in layout, or the deployer's own template. */
  readonly word: () => Promise<WordForm>;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      produceReport: atEvaluation("read", (request, place) => produce(request, place, deps)),
      produceSummary: (request) => summarise(request, deps),
    },
    deps.log,
    offered.map((format) => mediaTypes[format]),
  );

const offered = ReportFormat.options;

/** What is given out is noted as issued. */
const shelfOf = ({ reports, table, now }: Deps) => issuingShelf(reports, table, now);

const produce = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const format = formatOf(request);
  if (!format) return notOffered(request);
  const choice = statusChoice(request.query);
  const chosen =
    choice.kind === "refused" ? undefined : await chosenStatus(place, choice, deps.table);
  const { framework } = chosen ?? place;
  const asked = askedForm(request.query, governmentOf(place.county), framework.report);
  const link = flagOf(request.query, "link");
  if (choice.kind === "refused" || asked.kind === "refused" || link.findings.length > 0) {
    const refused = [choice, asked].flatMap((each) =>
      each.kind === "refused" ? each.findings : [],
    );
    const findings = [...refused, ...link.findings];
    return { kind: "problem", code: "invalidRequest", findings };
  }
  if (!chosen) {
    return { kind: "problem", code: choice.kind === "version" ? "noSuchVersion" : "noStatusThen" };
  }
  const word = format === "docx" ? await deps.word() : undefined;
  const findings = await unshownFindings(request.query, word);
  if (findings.length > 0) return { kind: "problem", code: "invalidRequest", findings };
  const model = await reportOf(chosen, place, deps.table, { ...asked.form, ...templateOf(word) });
  const renderer = word?.renderer ?? (await rendererOf(format, deps));
  const report = await producedReport(model, renderer, shelfOf(deps));
  const { county, cycle } = place;
  const version = model.verification.statusVersion;
  const downloaded = { county, cycle, version, format };
  deps.log.info("report downloaded", { ...downloaded, ...auditFacts(request, "produceReport") });
  return link.isSet ? linkTo(report, renderer, deps) : answerWith(report, renderer, deps);
};

const templateOf = (word: WordForm | undefined): Pick<WordForm, "template"> =>
  word?.template === undefined ? {} : { template: word.template };

/** An address in an answer, not a redirect: a followed redirect may take the token along, and no frame can send one. */
const linkTo = async (
  { key, fileName }: ProducedReport,
  { contentType, extension }: Renderer,
  { reports, now }: Deps,
): Promise<ApiAnswer> => {
  const isShown = shownInPlace.has(extension);
  const body: ReportLink = await reports.link({
    key,
    fileName,
    contentType,
    isShown,
    signedAt: now(),
  });
  return { kind: "json", status: 200, body };
};

/** A report as a page has a policy of its own and runs nothing; what is neither page nor PDF is saved. */
const shownInPlace: ReadonlySet<string> = new Set(["html", "pdf"]);

/** Access is decided first, so that nobody learns whether a division outside the own scope exists (law 7). */
const summarise = async (request: ApiRequest, deps: Deps): Promise<ApiAnswer> => {
  // Stryker disable next-line StringLiteral: the route names a cycle always
  const { cycle = "" } = request.path;
  const division = request.query.division ?? request.caller.scope;
  if (!may(request.caller, "read", division)) return { kind: "problem", code: "forbidden" };
  const format = formatOf(request);
  const choice = summaryChoice(request.query, { division, cycle });
  if (choice.kind === "refused") return refusal(choice.findings, format, request);
  if (!format) return notOffered(request);
  const place = await divisionEvaluation(division, cycle);
  if (place.kind === "problem") return place;
  const summary = await summaryAt(place, choice, deps.table);
  if (summary.kind === "unknown") return unmade(summary);
  const renderer = await rendererOf(format, deps);
  const report = await producedSummary(summary.model, renderer, shelfOf(deps));
  const { counties, filed } = summary.model.figures.counts;
  const downloaded = { division, cycle, counties, filed, format };
  deps.log.info("summary downloaded", { ...downloaded, ...auditFacts(request, "produceSummary") });
  return answerWith(report, renderer, deps);
};

/** Every fault of the query at once, the format's too. */
const refusal = (
  findings: readonly Finding[],
  format: ReportFormat | undefined,
  request: ApiRequest,
): ApiAnswer => ({
  kind: "problem",
  code: "invalidRequest",
  findings: [...findings, ...(format ? [] : [formatFinding(request)])],
});

const unmade = ({ versions }: UnknownVersions): ApiAnswer => ({
  kind: "problem",
  code: "noSuchVersion",
  findings: versions.map(({ county, version }) =>
    finding("versionListUnmade", {
      path: "versions",
      values: { county, version: String(version) },
    }),
  ),
});

const rendererOf = async (format: ReportFormat, { pdf }: Deps): Promise<Renderer> =>
  format === "pdf" ? pdf() : formats[format];

const answerWith = (
  report: ProducedReport,
  { contentType }: Renderer,
  { reports }: Deps,
): Promise<ApiAnswer> =>
  fileAnswer({ ...report, contentType, address: () => reports.address(report.key) });

/** `?format=` decides; without it the Accept header does, and Word comes first. */
const formatOf = ({ query, mediaType }: ApiRequest): ReportFormat | undefined =>
  query.format === undefined
    ? offered.find((format) => mediaTypes[format] === mediaType)
    : offered.find((format) => format === query.format);

const notOffered = (request: ApiRequest): ApiAnswer => ({
  kind: "problem",
  code: "notAcceptable",
  findings: [formatFinding(request)],
});

const formatFinding = ({ query, accept }: ApiRequest): Finding =>
  finding("formatNotOffered", {
    path: query.format === undefined ? "Accept" : "format",
    values: { asked: query.format ?? accept, allowed: offered.join("、") },
  });
