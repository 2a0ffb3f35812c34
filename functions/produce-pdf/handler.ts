import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { ReportsBucket } from "../../shared/aws/reports-bucket.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { fileAnswer } from "../../shared/http/large-file.ts";
import type { Logger } from "../../shared/http/log.ts";
import { atPlace, type Place } from "../../shared/http/place.ts";
import { statusChoice } from "../../shared/http/status-choice.ts";
import { pdfFormat } from "../../shared/report/formats.ts";
import { producedReport } from "../../shared/report/kept-report.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { type ReportSource, reportAt } from "../../shared/report/report-at.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, keyof ReportSource>;
  readonly reports: Pick<ReportsBucket, "find" | "keep" | "address">;
  /** Made when first needed: it reads 45 MB of fonts. */
  readonly pdf: () => Promise<Renderer>;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      "GET /v1/counties/{county}/cycles/{cycle}/report.pdf": atPlace("read", (request, place) =>
        produce(request, place, deps),
      ),
    },
    deps.log,
    [pdfFormat.contentType],
  );

const produce = async (request: ApiRequest, place: Place, deps: Deps): Promise<ApiAnswer> => {
  const choice = statusChoice(request.query);
  if (choice.kind === "refused")
    return { kind: "problem", code: "invalidRequest", findings: choice.findings };
  const model = await reportAt(place, choice, deps.table);
  if (!model) return { kind: "problem", code: "noStatusThen" };
  const report = await producedReport(model, await deps.pdf(), deps.reports);
  const { county, cycle } = place;
  const version = model.verification.statusVersion;
  deps.log.info("report produced", { county, cycle, version, format: "pdf" });
  return fileAnswer({
    ...report,
    contentType: pdfFormat.contentType,
    address: () => deps.reports.address(report.key),
  });
};
