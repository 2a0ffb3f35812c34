import { createDocument } from "zod-openapi";
import type { OperationId } from "../../events/api/routes.ts";
import { IndicatorsFileContract } from "../domain/evidence/files/indicators-file.ts";
import { narrativeFileContract } from "../domain/evidence/files/narrative-file.ts";
import { editionsInForce } from "../domain/framework/editions.ts";
import { evidenceOperations } from "./openapi-evidence.ts";
import { frameworkOperations } from "./openapi-framework.ts";
import { type Described, pathsOf } from "./openapi-operation.ts";
import { reportOperations } from "./openapi-report.ts";
import { reviewOperations } from "./openapi-review.ts";
import { statusOperations } from "./openapi-status.ts";

/** The HTTP contract, made from the schemas the handlers parse with. */
export const openApiDocument = async () =>
  createDocument({
    openapi: "3.1.1",
    info: {
      title: "Duxue 督学",
      version: "1.0.0",
      description: [
        "County evidence, compliance status and self-evaluation reports.",
        "An address that is not in this document gets 404 `noSuchRoute`, one asked by another method 405 `methodNotAllowed` with `Allow`, a query parameter that is not listed 422 with its name.",
      ].join("\n\n"),
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [
      {
        name: "evidence",
        description:
          "Upload, receipts and withdrawal. Files in JSON are `IndicatorsFile` and `NarrativeFile`.",
      },
      { name: "status", description: "Compliance status, its history and the overview." },
      {
        name: "review",
        description: "What people decide, where an evaluation stands, and what waits for whom.",
      },
      { name: "report", description: "The self-evaluation report." },
      { name: "framework", description: "What counties are evaluated against." },
    ],
    security: [{ oidc: [] }],
    components: {
      // Files go to the presigned address: no operation of this API carries them.
      schemas: {
        IndicatorsFile: IndicatorsFileContract,
        NarrativeFile: narrativeFileContract(await editionsInForce()),
      },
      securitySchemes: { oidc: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
    paths: pathsOf(operations),
  });

const operations = {
  ...evidenceOperations,
  ...statusOperations,
  ...reportOperations,
  ...reviewOperations,
  ...frameworkOperations,
} as const satisfies Record<OperationId, Described>;
