import * as z from "zod";

export const county = z.string().meta({ description: "Six-digit county code.", example: "140524" });
const next = z.string().optional().meta({ description: "`next` of the page before." });

const which = {
  asOf: z
    .string()
    .optional()
    .meta({ description: "A moment with its zone, or a day: its end in Beijing." }),
  version: z.string().optional().meta({ description: "A status version; not with `asOf`." }),
};

const format = z
  .enum(["docx", "pdf", "html", "md", "json"])
  .optional()
  .meta({ description: "Without it the Accept header chooses; Word comes first." });

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

/** Every address of the API by method, each with the query parameters that it takes; any other is refused by name. */
export const routes = {
  [`POST ${place}/evidence`]: {},
  [`GET ${place}/evidence`]: { next },
  [`GET ${place}/evidence/{evidenceId}`]: {},
  [`DELETE ${place}/evidence/{evidenceId}`]: {},
  [`GET ${place}/status`]: {},
  [`GET ${place}/history`]: { next },
  [`GET ${place}/report`]: {
    format,
    ...which,
    ...form,
  },
  "POST /v1/report-verifications": {},
  "GET /v1/cycles/{cycle}/board": { division },
  "GET /v1/cycles/{cycle}/report": {
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
  "GET /v1/frameworks/{cycle}": {},
  "GET /v1/frameworks/{cycle}/workbook.xlsx": {
    county: county.optional(),
    prefill: z
      .enum(["true", "false"])
      .optional()
      .meta({ description: "Begin with the county's last accepted values." }),
  },
  "GET /v1/openapi.json": {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;
export type RouteKey = keyof typeof routes;

/** The query parameters of a route, as the contract shows them. */
export const queryOf = (route: string): z.ZodObject =>
  z.object(Object.hasOwn(routes, route) ? table.get(route) : {});

/** The names that a route takes; nothing for a route that is not of the API. */
export const parametersOf = (route: string): readonly string[] | undefined => {
  const parameters = table.get(route);
  return parameters && Object.keys(parameters);
};

const table: ReadonlyMap<string, Readonly<Record<string, z.ZodType>>> = new Map(
  Object.entries(routes),
);

/** The methods by which an address (a path without its query) is served; none where there is no such address. */
export const methodsOf = (path: string): readonly string[] => {
  const segments = path.split("/");
  return Object.keys(routes).flatMap((route) => {
    const [method = "", pattern = ""] = route.split(" ");
    return isMatch(pattern.split("/"), segments) ? [method] : [];
  });
};

const isMatch = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, at) => (part.startsWith("{") ? segments[at] !== "" : part === segments[at]));
