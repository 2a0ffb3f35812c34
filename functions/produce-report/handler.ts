import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { ReportsBucket } from "../../shared/aws/reports-bucket.ts";
import { finding } from "../../shared/domain/findings/finding.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { fileAnswer } from "../../shared/http/large-file.ts";
import type { Logger } from "../../shared/http/log.ts";
import { atPlace, type Place } from "../../shared/http/place.ts";
import { statusChoice } from "../../shared/http/status-choice.ts";
import { askedForm } from "../../shared/report/asked-form.ts";
import { formats, pdfFormat, type ReportFormat } from "../../shared/report/formats.ts";
import { producedReport } from "../../shared/report/kept-report.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { type ReportSource, reportAt } from "../../shared/report/report-at.ts";
import { governmentOf } from "../../shared/report/report-input.ts";
import type { WordForm } from "../../shared/report/template/word-template.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, keyof ReportSource>;
  readonly reports: Pick<ReportsBucket, "find" | "keep" | "address">;
  /** Made when first needed: it reads 45 MB of fonts. */
  readonly pdf: () => Promise<Renderer>;
  /** The built-in layout, or the deployer's own template. */
  readonly word: () => Promise<WordForm>;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      "GET /v1/counties/{county}/cycles/{cycle}/report": atPlace("read", (request, place) =>
        produce(request, place, deps),
      ),
    },
    deps.log,
    offered.map(mediaTypeOf),
  );

type Format = ReportFormat | "pdf";
const offered: readonly Format[] = ["docx", "pdf", "html", "md", "json"];

const produce = async (request: ApiRequest, place: Place, deps: Deps): Promise<ApiAnswer> => {
  const format = formatOf(request);
  if (!format) return notOffered(request);
  const choice = statusChoice(request.query);
  const word = format === "docx" ? await deps.word() : undefined;
  const asked = askedForm(request.query, governmentOf(place.county));
  if (choice.kind === "refused" || asked.kind === "refused") {
    const findings = [choice, asked].flatMap((each) =>
      each.kind === "refused" ? each.findings : [],
    );
    return { kind: "problem", code: "invalidRequest", findings };
  }
  const form = { ...asked.form, ...(word?.template !== undefined && { template: word.template }) };
  const model = await reportAt(place, choice, deps.table, form);
  if (!model) {
    return { kind: "problem", code: choice.kind === "version" ? "noSuchVersion" : "noStatusThen" };
  }
  const renderer = word?.renderer ?? (format === "pdf" ? await deps.pdf() : formats[format]);
  const report = await producedReport(model, renderer, deps.reports);
  const { county, cycle } = place;
  const version = model.verification.statusVersion;
  deps.log.info("report produced", { county, cycle, version, format });
  return fileAnswer({
    ...report,
    contentType: renderer.contentType,
    address: () => deps.reports.address(report.key),
  });
};

/** `?format=` decides; without it the Accept header does, and Word comes first. */
const formatOf = ({ query, mediaType }: ApiRequest): Format | undefined =>
  query.format === undefined
    ? offered.find((format) => mediaTypeOf(format) === mediaType)
    : offered.find((format) => format === query.format);

const notOffered = ({ query, accept }: ApiRequest): ApiAnswer => ({
  kind: "problem",
  code: "notAcceptable",
  findings: [
    finding("formatNotOffered", {
      path: query.format === undefined ? "Accept" : "format",
      values: { asked: query.format ?? accept, allowed: offered.join("、") },
    }),
  ],
});

const mediaTypeOf = (format: Format): string =>
  (format === "pdf" ? pdfFormat : formats[format]).contentType.split(";")[0] ?? "";
