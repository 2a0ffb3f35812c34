import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { ReportsBucket } from "../../shared/aws/reports-bucket.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { fileAnswer } from "../../shared/http/large-file.ts";
import type { Logger } from "../../shared/http/log.ts";
import { atPlace, type Place } from "../../shared/http/place.ts";
import { statusChoice } from "../../shared/http/status-choice.ts";
import { formats, pdfFormat, ReportFormat } from "../../shared/report/formats.ts";
import { producedReport } from "../../shared/report/kept-report.ts";
import { type ReportSource, reportAt } from "../../shared/report/report-at.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, keyof ReportSource>;
  readonly reports: Pick<ReportsBucket, "find" | "keep" | "address">;
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
    [...ReportFormat.options.map(mediaTypeOf), pdfFormat.contentType],
  );

const produce = async (request: ApiRequest, place: Place, deps: Deps): Promise<ApiAnswer> => {
  const format = formatOf(request);
  if (format === "pdf") return { kind: "redirect", location: pdfAddress(request) };
  if (!format) return { kind: "problem", code: "notAcceptable" };
  const choice = statusChoice(request.query);
  if (choice.kind === "refused")
    return { kind: "problem", code: "invalidRequest", findings: choice.findings };
  const model = await reportAt(place, choice, deps.table);
  if (!model) return { kind: "problem", code: "noStatusThen" };
  const report = await producedReport(model, formats[format], deps.reports);
  const { county, cycle } = place;
  const version = model.verification.statusVersion;
  deps.log.info("report produced", { county, cycle, version, format });
  return fileAnswer({
    ...report,
    contentType: formats[format].contentType,
    address: () => deps.reports.address(report.key),
  });
};

/** `?format=` decides; without it the Accept header does, and Word comes first. */
const formatOf = ({ query, mediaType }: ApiRequest): ReportFormat | "pdf" | undefined => {
  if (query.format === "pdf") return "pdf";
  if (query.format !== undefined) return ReportFormat.safeParse(query.format).data;
  if (mediaType === pdfFormat.contentType) return "pdf";
  return ReportFormat.options.find((format) => mediaTypeOf(format) === mediaType);
};

const mediaTypeOf = (format: ReportFormat): string =>
  formats[format].contentType.split(";")[0] ?? "";

/** Beside this address: PDF is set by a function of its own. */
const pdfAddress = ({ query }: ApiRequest): string => {
  const parameters = new URLSearchParams();
  for (const name of ["asOf", "version"] as const) {
    const value = query[name];
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters.size === 0 ? "report.pdf" : `report.pdf?${parameters.toString()}`;
};
