import * as z from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { BoardAnswer, HistoryPage, StatusAnswer } from "../../events/api/status.ts";
import { IndicatorsFileContract } from "../domain/evidence/files/indicators-file.ts";
import { narrativeFileContract } from "../domain/evidence/files/narrative-file.ts";
import { editionsInForce } from "../domain/framework/editions.ts";
import { Framework } from "../domain/framework/framework.ts";
import { evidencePaths } from "./openapi-evidence.ts";
import { answering, at, cycle, file, ok, placed } from "./openapi-operation.ts";
import { reportPaths } from "./openapi-report.ts";
import { queryOf } from "./routes.ts";

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
    paths: { ...evidencePaths, ...statusPaths, ...reportPaths, ...frameworkPaths },
  });

const statusPaths: ZodOpenApiPathsObject = {
  "/v1/counties/{county}/cycles/{cycle}/status": {
    get: answering(
      {
        id: "readStatus",
        summary: "Compliance status",
        tag: "status",
        codes: [...placed, "invalidRequest"],
      },
      { requestParams: at, responses: ok(StatusAnswer, "The status with every reason.") },
    ),
  },
  "/v1/counties/{county}/cycles/{cycle}/history": {
    get: answering(
      {
        id: "readHistory",
        summary: "Status versions",
        tag: "status",
        codes: [...placed, "invalidRequest"],
      },
      {
        requestParams: {
          ...at,
          query: queryOf("GET /v1/counties/{county}/cycles/{cycle}/history"),
        },
        responses: ok(HistoryPage, "Up to 100 versions."),
      },
    ),
  },
  "/v1/cycles/{cycle}/board": {
    get: answering(
      {
        id: "readBoard",
        summary: "Provincial overview",
        tag: "status",
        codes: [...placed, "invalidRequest"],
      },
      {
        requestParams: {
          path: z.object({ cycle }),
          query: queryOf("GET /v1/cycles/{cycle}/board"),
        },
        responses: ok(BoardAnswer, "One row per county."),
      },
    ),
  },
};

const frameworkPaths: ZodOpenApiPathsObject = {
  "/v1/frameworks/{cycle}": {
    get: answering(
      {
        id: "readFramework",
        summary: "Framework in force",
        tag: "framework",
        codes: ["noSuchCycle", "invalidRequest"],
      },
      {
        requestParams: { path: z.object({ cycle }) },
        responses: ok(Framework, "The framework edition."),
      },
    ),
  },
  "/v1/frameworks/{cycle}/workbook.xlsx": {
    get: answering(
      {
        id: "readWorkbook",
        summary: "Workbook to fill in and upload as an indicators file",
        tag: "framework",
        codes: [...placed, "invalidRequest"],
      },
      {
        requestParams: {
          path: z.object({ cycle }),
          query: queryOf("GET /v1/frameworks/{cycle}/workbook.xlsx"),
        },
        responses: {
          "200": {
            description: "One row for each indicator, the required documents, instructions.",
            content: {
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": file,
            },
          },
        },
      },
    ),
  },
  "/v1/openapi.json": {
    get: answering(
      { id: "describeApi", summary: "This document", tag: "framework", codes: ["invalidRequest"] },
      {
        responses: {
          "200": {
            description: "OpenAPI 3.1.",
            content: { "application/json": { schema: { type: "object" } } },
          },
        },
      },
    ),
  },
};
