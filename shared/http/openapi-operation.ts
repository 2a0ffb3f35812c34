import * as z from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { Problem } from "../../events/api/problem.ts";
import { type ProblemCode, problemTable } from "./problems.ts";
import { county } from "./routes.ts";

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

export const cycle = z.string().meta({ description: "Year of the evaluation.", example: "2021" });
const evidenceId = z.string().meta({ description: "ULID of the evidence." });

/** An operation with its refusals added; whatever the codes, a token may be unsound and something may break. */
export const answering = (
  facts: { id: string; summary: string; tag: string; codes?: readonly ProblemCode[] },
  rest: Pick<ZodOpenApiOperationObject, "responses"> & Partial<ZodOpenApiOperationObject>,
): ZodOpenApiOperationObject => ({
  operationId: facts.id,
  summary: facts.summary,
  tags: [facts.tag],
  ...rest,
  responses: { ...rest.responses, ...refusals(facts.codes ?? placeProblems) },
});

export const ok = (schema: z.ZodType, description: string) => ({
  "200": { description, content: json(schema) },
});
export const at = { path: z.object({ county, cycle }) };
export const ofEvidence = { path: z.object({ county, cycle, evidenceId }) };
