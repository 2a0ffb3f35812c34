import * as z from "zod";
import { ReportFormat } from "../../shared/domain/formats/report-format.ts";

export const countyParameter = z
  .string()
  .meta({ description: "Six-digit county code.", example: "140524" });
const next = z.string().optional().meta({ description: "`next` of the page before." });

const dryRun = z
  .enum(["true", "false"])
  .optional()
  .meta({ description: "`true`: shows what the decision would come to, and writes nothing." });

const which = {
  asOf: z
    .string()
    .optional()
    .meta({ description: "A moment with its zone, or a day: its end in Beijing." }),
  version: z.string().optional().meta({ description: "A status version; not with `asOf`." }),
};

const format = ReportFormat.optional().meta({
  description: "Without it the Accept header chooses; Word comes first.",
});

const link = z.enum(["true", "false"]).optional().meta({
  description: "`true`: a short-lived address of the file, for a page that shows it in a frame.",
});

const division = z
  .string()
  .optional()
  .meta({ description: "Code prefix; the caller's scope by default." });
/** GB/T 9704-2012: what whoever sends a report gives it; nothing of it comes from the system. */
const form = {
  letterhead: z.enum(["printed", "reserved", "none"]).optional().meta({
    description:
      "版头: printed, or room left for paper that has it; as the edition has it by default.",
  }),
  mark: z
    .string()
    .optional()
    .meta({ description: "发文机关标志; the edition's or the government's by default." }),
  documentNumber: z
    .string()
    .optional()
    .meta({ description: "发文字号.", example: "陵政〔2021〕12号" }),
  signer: z.string().optional().meta({ description: "签发人, of a paper that goes upward." }),
  copies: z.string().optional().meta({ description: "抄送, separated by 、." }),
  printedBy: z.string().optional().meta({ description: "印发机关, with `printedOn`." }),
  printedOn: z.string().optional().meta({ description: "印发日期.", example: "2021-12-06" }),
};

const place = "/v1/counties/{county}/cycles/{cycle}";

interface Route {
  /** As API Gateway writes it. */
  readonly key: `${"GET" | "POST" | "DELETE"} /v1/${string}`;
  /** The query parameters that it takes; any other is refused by name. */
  readonly query: Readonly<Record<string, z.ZodType>>;
}

/** Every address of the API with its method, by the name of its operation: handlers and the OpenAPI document go by the name. */
export const routes = {
  requestUpload: { key: `POST ${place}/evidence`, query: {} },
  listReceipts: { key: `GET ${place}/evidence`, query: { next } },
  readReceipt: { key: `GET ${place}/evidence/{evidenceId}`, query: {} },
  signUploadAgain: { key: `POST ${place}/evidence/{evidenceId}/upload`, query: {} },
  openEvidence: { key: `GET ${place}/evidence/{evidenceId}/file`, query: {} },
  withdrawEvidence: { key: `DELETE ${place}/evidence/{evidenceId}`, query: {} },
  restoreEvidence: { key: `POST ${place}/evidence/{evidenceId}/restoration`, query: {} },
  readStatus: { key: `GET ${place}/status`, query: {} },
  readHistory: { key: `GET ${place}/history`, query: { next } },
  readBoard: { key: "GET /v1/cycles/{cycle}/board", query: { division } },
  downloadBoard: { key: "GET /v1/cycles/{cycle}/board.xlsx", query: { division } },
  produceReport: { key: `GET ${place}/report`, query: { format, ...which, ...form, link } },
  produceSummary: {
    key: "GET /v1/cycles/{cycle}/report",
    query: {
      division: division.meta({
        description: "A city (four digits) or a province (two); the caller's scope by default.",
      }),
      format,
      asOf: which.asOf,
      versions: z.string().optional().meta({
        description:
          "A status of each county, as in `140524.12,140581.3`, others of version 0; not with `asOf`.",
      }),
    },
  },
  decide: { key: `POST ${place}/decisions`, query: { dryRun } },
  listDecisions: { key: `GET ${place}/decisions`, query: { next } },
  readReview: { key: `GET ${place}/review`, query: {} },
  readProgress: { key: `GET ${place}/progress`, query: {} },
  downloadProgress: { key: `GET ${place}/progress.xlsx`, query: {} },
  readTodo: {
    key: "GET /v1/todo",
    query: { cycle: z.string().meta({ description: "Year of the evaluation.", example: "2021" }) },
  },
  readCalendar: { key: "GET /v1/cycles/{cycle}/calendar", query: {} },
  decideOnCycle: { key: "POST /v1/cycles/{cycle}/decisions", query: { dryRun } },
  verifyReport: { key: "POST /v1/report-verifications", query: {} },
  readFramework: { key: "GET /v1/frameworks/{cycle}", query: {} },
  readWorkbook: {
    key: "GET /v1/frameworks/{cycle}/workbook.xlsx",
    query: {
      county: countyParameter.optional(),
      prefill: z
        .enum(["true", "false"])
        .optional()
        .meta({ description: "Begin with the county's last accepted values." }),
    },
  },
  describeApi: { key: "GET /v1/openapi.json", query: {} },
} as const satisfies Readonly<Record<string, Route>>;
export type OperationId = keyof typeof routes;
