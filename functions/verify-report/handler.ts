import type { Verdict } from "../../events/report-verification.ts";
import { VerificationAnswer, VerificationRequest } from "../../events/report-verification.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { ReportsBucket } from "../../shared/aws/reports-bucket.ts";
import { may } from "../../shared/domain/access.ts";
import { countiesWithin } from "../../shared/domain/division.ts";
import { editionName, editionNamed, frameworkOf } from "../../shared/domain/editions.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import type { Logger } from "../../shared/http/log.ts";
import { atPlace, type Place } from "../../shared/http/place.ts";
import { readBody } from "../../shared/http/request-body.ts";
import { producedReport, shelfKey } from "../../shared/report/kept-report.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { type ReportSource, reportAt } from "../../shared/report/report-at.ts";
import { judgedSummary } from "../../shared/report/summary/judged-summary.ts";
import { type PrintedSummary, printedSummary } from "../../shared/report/summary/summary-mark.ts";
import { printedVerification, reportEdition } from "../../shared/report/verification.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, keyof ReportSource>;
  readonly reports: Pick<ReportsBucket, "find" | "keep">;
  readonly renderer: (format: VerificationRequest["format"]) => Promise<Renderer>;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler({ "POST /v1/report-verifications": (request) => verify(request, deps) }, deps.log);

type Printed = NonNullable<ReturnType<typeof printedVerification>>;

const verify = async (request: ApiRequest, deps: Deps): Promise<ApiAnswer> => {
  const asked = await readBody(request.body, VerificationRequest);
  if (asked.kind === "problem") return asked;
  const summary = printedSummary(asked.value.line);
  if (summary) return verifySummary(asked.value, summary, request, deps);
  const printed = printedVerification(asked.value.line);
  if (!printed) return answer({ verdict: "unrecognised" });
  const { county, cycle } = printed;
  const judge = atPlace("read", async (_, place) => {
    const verdict = await verdictOn(asked.value, printed, place, deps);
    deps.log.info("report verified", { county, cycle, version: printed.statusVersion, verdict });
    const { contentHash: _hash, ...report } = printed;
    return answer({ verdict, report, status: await standingOf(printed, place, deps) });
  });
  return judge({ ...request, path: { county, cycle } });
};

const verifySummary = async (
  { sha256, format }: VerificationRequest,
  printed: PrintedSummary,
  { caller }: ApiRequest,
  { table, reports, renderer, log }: Deps,
): Promise<ApiAnswer> => {
  const { division, cycle, edition, statusAt: asOf } = printed;
  if (!may(caller, "read", division)) return { kind: "problem", code: "forbidden" };
  const framework = frameworkOf(cycle);
  if (!framework || !division.startsWith(framework.province))
    return { kind: "problem", code: "noSuchCycle" };
  if (countiesWithin(division).length === 0) return { kind: "problem", code: "noSuchDivision" };
  const { verdict, standing } = await judgedSummary(
    { printed, sha256 },
    { division, framework },
    { source: table, shelf: reports, renderer: await renderer(format) },
  );
  log.info("summary verified", { division, cycle, verdict });
  return answer({
    verdict,
    summary: { division, cycle, edition, standing, ...(asOf && { asOf }) },
  });
};

const answer = (body: VerificationAnswer): ApiAnswer => ({
  kind: "json",
  status: 200,
  body: VerificationAnswer.parse(body),
});

const verdictOn = async (
  { sha256, format }: VerificationRequest,
  printed: Printed,
  place: Place,
  { table, reports, renderer }: Deps,
): Promise<Verdict> => {
  const framework = editionNamed(printed.framework);
  if (framework === undefined && !(await wasScoredBy(printed, place, table))) return "foreign";
  // Of 版头 and 版记 the line has a mark only: what was given for them stands in the file that was kept
  const cannotBeMade = printed.edition !== reportEdition || printed.form !== undefined;
  if (cannotBeMade || framework === undefined) {
    const kept = await reports.find(shelfKey(printed, format));
    if (!kept) return "undecided";
    return kept.sha256 === sha256 ? "genuine" : "altered";
  }
  const choice = { kind: "version", version: printed.statusVersion } as const;
  const model = await reportAt({ ...place, framework }, choice, table);
  if (model?.verification.contentHash !== printed.contentHash) return "foreign";
  const report = await producedReport(model, await renderer(format), reports);
  return report.sha256 === sha256 ? "genuine" : "altered";
};

/** Whether the version was scored by the framework edition that the line names, though its file is gone. */
const wasScoredBy = async (
  { framework, statusVersion }: Printed,
  place: Place,
  table: Deps["table"],
): Promise<boolean> => {
  const status = await table.statusOfVersion(place, statusVersion);
  return status !== undefined && editionName(status.framework) === framework;
};

const standingOf = async (
  { statusVersion }: Printed,
  place: Place,
  { table }: Deps,
): Promise<VerificationAnswer["status"]> => {
  const now = (await table.status(place))?.status;
  const version = now?.version ?? 0;
  if (version === statusVersion) return { version, standing: "current" };
  const saysTheSame = now !== undefined && now.contentVersion <= statusVersion;
  return { version, standing: saysTheSame ? "confirmed" : "changed" };
};
