import * as z from "zod";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { may, mayReadFramework } from "../../shared/domain/access.ts";
import type { Reading } from "../../shared/domain/evidence/claim.ts";
import { findingsOfIssues } from "../../shared/domain/findings/issues.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import { known } from "../../shared/domain/known.ts";
import { cycleOf } from "../../shared/domain/place/cycle.ts";
import { CountyCode, isCounty } from "../../shared/domain/place/division.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import type { Logger } from "../../shared/log/log.ts";
import { fillInWorkbook } from "../../shared/workbook/fill-in-workbook.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "latestClaim">;
  readonly log: Logger;
}

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const createHandler = (deps: Deps) =>
  apiHandler({ readWorkbook: (request) => workbook(request, deps) }, deps.log);

const workbook = async (request: ApiRequest, deps: Deps): Promise<ApiAnswer> => {
  const { county } = request.query;
  if (!mayHave(request)) return { kind: "problem", code: "forbidden" };
  const framework = await frameworkOf(known(request.path.cycle, "the cycle of the path"));
  if (!framework) return { kind: "problem", code: "noSuchCycle" };
  if (county === undefined) return blank(request, framework);
  const code = CountyCode.safeParse(county);
  if (!code.success || !isCounty(county) || !county.startsWith(framework.province))
    return { kind: "problem", code: "noSuchCounty" };
  const prefill = Prefill.safeParse(request.query.prefill);
  if (!prefill.success) return invalid(findingsOfIssues(prefill.error, ["prefill"]));
  const readings =
    prefill.data === "true" ? await acceptedReadings(framework, code.data, deps) : nothing;
  return fileOf(framework, code.data, readings);
};

/** The blank workbook is the framework in another form, so all may have it; a county's own only who may read it. */
const mayHave = ({ caller, query: { county } }: ApiRequest): boolean =>
  county === undefined ? mayReadFramework(caller) : may(caller, "read", county);

const Prefill = z.enum(["true", "false"]).optional();
const nothing: ReadonlyMap<string, Reading> = new Map();

const blank = async (request: ApiRequest, framework: Framework): Promise<ApiAnswer> => {
  const place = { path: "county", values: { field: "county" } };
  return request.query.prefill === "true"
    ? invalid([finding("missingField", place)])
    : fileOf(framework, undefined, nothing);
};

/** The last accepted reading of each indicator, one row to read for each. */
const acceptedReadings = async (
  framework: Framework,
  county: CountyCode,
  { table }: Deps,
): Promise<ReadonlyMap<string, Reading>> => {
  const place = { county, cycle: cycleOf(framework.cycle) };
  const claims = await Promise.all(
    framework.indicators.map(({ id }) => table.latestClaim(place, id)),
  );
  return new Map(
    claims.flatMap((claim) =>
      claim?.kind === "indicator" ? [[claim.subject, claim.reading] as const] : [],
    ),
  );
};

const fileOf = async (
  framework: Framework,
  county: CountyCode | undefined,
  readings: ReadonlyMap<string, Reading>,
): Promise<ApiAnswer> => ({
  kind: "file",
  contentType,
  fileName: `${county ?? framework.province}-${framework.cycle}-indicators.xlsx`,
  bytes: await fillInWorkbook({ framework, county, readings }),
});

const invalid = (findings: ReturnType<typeof findingsOfIssues>): ApiAnswer => ({
  kind: "problem",
  code: "invalidRequest",
  findings,
});
