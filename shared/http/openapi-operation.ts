import * as z from "zod";
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiRequestBodyObject,
} from "zod-openapi";
import { Problem } from "../../events/api/problem.ts";
import { countyParameter, type OperationId, routes } from "../../events/api/routes.ts";
import { type ProblemCode, problemTable } from "./problems.ts";

export const json = (schema: z.ZodType) => ({ "application/json": { schema } });
export const file = { schema: { type: "string", format: "binary" } } as const;

/** The problem answers of an operation, by status; codes that share a status are listed together. */
const refusals = (codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    [...Map.groupBy([...common, ...codes], (code) => problemTable[code].status)].map(
      ([status, same]) => [
        String(status),
        {
          description: same.map((code) => `\`${code}\`: ${problemTable[code].en}`).join("\n\n"),
          content: { "application/problem+json": { schema: Problem } },
        },
      ],
    ),
  );
const common: readonly ProblemCode[] = ["unauthenticated", "forbidden", "internal"];
export const placeProblems: readonly ProblemCode[] = ["noSuchCounty", "noSuchCycle"];

/** What the document says of an operation that its route does not say already. */
export interface Described {
  readonly summary: string;
  readonly tag: "evidence" | "status" | "report" | "review" | "framework";
  /** Beside those that every operation may answer with. */
  readonly codes: readonly ProblemCode[];
  readonly requestBody?: ZodOpenApiRequestBodyObject;
  readonly responses: ZodOpenApiOperationObject["responses"];
}

/** A part of the operations; the document holds all of them (openapi.ts). */
export type Operations = { readonly [Id in OperationId]?: Described };

/** Every address with its operations: what is described, and what the routes say of their parameters. */
export const pathsOf = (
  operations: Readonly<Record<OperationId, Described>>,
): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const id of ids) {
    const [method = "", path = ""] = routes[id].key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(id, path, operations[id]) };
  }
  return paths;
};

const ids = Object.keys(routes).filter((id): id is OperationId => Object.hasOwn(routes, id));

/** Whatever the codes, a token may be unsound and something may break. */
const operationOf = (
  id: OperationId,
  path: string,
  { summary, tag, codes, responses, ...rest }: Described,
): ZodOpenApiOperationObject => ({
  operationId: id,
  summary,
  tags: [tag],
  ...parametersIn(
    Object.fromEntries(Object.entries(inPath).filter(isNamedIn(path))),
    routes[id].query,
  ),
  ...rest,
  responses: { ...tagged(id, responses), ...refusals(codes) },
});

/** What is read as JSON has a tag, and whoever holds it is told so. */
const tagged = (id: OperationId, responses: Described["responses"]): Described["responses"] => {
  const found = responses["200"];
  if (!found || !("content" in found) || !routes[id].key.startsWith("GET ")) return responses;
  const types = Object.keys(found.content ?? {});
  if (types.length !== 1 || types[0] !== "application/json") return responses;
  const etag = z.string().meta({ description: "Names this answer; send it as `If-None-Match`." });
  return {
    ...responses,
    "200": { ...found, headers: z.object({ ETag: etag }) },
    "304": { description: "`If-None-Match` names the answer: nothing is new." },
  };
};

type Parameters = Readonly<Record<string, z.ZodType>>;

/** An operation without parameters names none, not an empty list. */
const parametersIn = (path: Parameters, query: Parameters) =>
  Object.keys({ ...path, ...query }).length === 0
    ? {}
    : { requestParams: { path: z.object(path), query: z.object(query) } };

const inPath = {
  county: countyParameter,
  cycle: z.string().meta({ description: "Year of the evaluation.", example: "2021" }),
  evidenceId: z.string().meta({ description: "ULID of the evidence." }),
} as const;

const isNamedIn =
  (path: string) =>
  ([name]: readonly [string, unknown]): boolean =>
    path.includes(`{${name}}`);

/** An Excel file. */
export const workbook = (description: string) => ({
  "200": {
    description,
    content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": file },
  },
});

export const ok = (schema: z.ZodType, description: string) => ({
  "200": { description, content: json(schema) },
});
