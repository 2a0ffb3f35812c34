import type { ZodOpenApiPathsObject } from "zod-openapi";
import { ReceiptAnswer, ReceiptPage, UploadAnswer } from "../../events/api/receipt.ts";
import { UploadRequest } from "../../events/upload-request.ts";
import { answering, at, json, ofEvidence, ok, placed } from "./openapi-operation.ts";
import { queryOf } from "./routes.ts";

export const evidencePaths: ZodOpenApiPathsObject = {
  "/v1/counties/{county}/cycles/{cycle}/evidence": {
    post: answering(
      {
        id: "requestUpload",
        summary: "Register an evidence",
        tag: "evidence",
        codes: [...placed, "invalidRequest", "bodyTooLarge"],
      },
      {
        requestParams: at,
        requestBody: { required: true, content: json(UploadRequest) },
        responses: {
          "201": { description: "A presigned PUT and the receipt.", content: json(UploadAnswer) },
        },
      },
    ),
    get: answering(
      {
        id: "listReceipts",
        summary: "Receipts of a county",
        tag: "evidence",
        codes: [...placed, "invalidRequest"],
      },
      {
        requestParams: {
          ...at,
          query: queryOf("GET /v1/counties/{county}/cycles/{cycle}/evidence"),
        },
        responses: ok(ReceiptPage, "Up to 100 receipts."),
      },
    ),
  },
  "/v1/counties/{county}/cycles/{cycle}/evidence/{evidenceId}": {
    get: answering(
      {
        id: "readReceipt",
        summary: "One receipt",
        tag: "evidence",
        codes: [...placed, "noSuchEvidence", "invalidRequest"],
      },
      { requestParams: ofEvidence, responses: ok(ReceiptAnswer, "The receipt.") },
    ),
    delete: answering(
      {
        id: "withdrawEvidence",
        summary: "Withdraw an evidence",
        tag: "evidence",
        codes: [...placed, "noSuchEvidence", "notUploadedYet", "invalidRequest"],
      },
      {
        requestParams: ofEvidence,
        responses: {
          "202": { description: "The withdrawal is on its way.", content: json(ReceiptAnswer) },
        },
      },
    ),
  },
};
