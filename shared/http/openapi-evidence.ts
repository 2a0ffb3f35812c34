import type { ZodOpenApiPathsObject } from "zod-openapi";
import { ReceiptAnswer, ReceiptPage, UploadAnswer } from "../../events/api/receipt.ts";
import { EvidenceDescription } from "../domain/evidence/receipt.ts";
import { answering, at, json, ofEvidence, ok, placeProblems } from "./openapi-operation.ts";
import { queryOf } from "./routes.ts";

export const evidencePaths: ZodOpenApiPathsObject = {
  "/v1/counties/{county}/cycles/{cycle}/evidence": {
    post: answering(
      {
        id: "requestUpload",
        summary: "Register an evidence",
        tag: "evidence",
        codes: [...placeProblems, "invalidRequest", "bodyTooLarge"],
      },
      {
        requestParams: at,
        requestBody: { required: true, content: json(EvidenceDescription) },
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
        codes: [...placeProblems, "invalidRequest"],
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
        codes: [...placeProblems, "noSuchEvidence", "invalidRequest"],
      },
      { requestParams: ofEvidence, responses: ok(ReceiptAnswer, "The receipt.") },
    ),
    delete: answering(
      {
        id: "withdrawEvidence",
        summary: "Withdraw an evidence",
        tag: "evidence",
        codes: [...placeProblems, "noSuchEvidence", "notUploadedYet", "invalidRequest"],
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
