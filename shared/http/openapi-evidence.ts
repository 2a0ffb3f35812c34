import { ReceiptAnswer, ReceiptPage, UploadAnswer } from "../../events/api/receipt.ts";
import { EvidenceDescription } from "../domain/evidence/receipt.ts";
import { json, type Operations, ok, placeProblems } from "./openapi-operation.ts";

export const evidenceOperations = {
  requestUpload: {
    summary: "Register an evidence",
    tag: "evidence",
    codes: [...placeProblems, "invalidRequest", "bodyTooLarge"],
    requestBody: { required: true, content: json(EvidenceDescription) },
    responses: {
      "201": { description: "A presigned PUT and the receipt.", content: json(UploadAnswer) },
    },
  },
  listReceipts: {
    summary: "Receipts of a county",
    tag: "evidence",
    codes: [...placeProblems, "invalidRequest"],
    responses: ok(ReceiptPage, "Up to 100 receipts."),
  },
  readReceipt: {
    summary: "One receipt",
    tag: "evidence",
    codes: [...placeProblems, "noSuchEvidence", "invalidRequest"],
    responses: ok(ReceiptAnswer, "The receipt."),
  },
  withdrawEvidence: {
    summary: "Withdraw an evidence",
    tag: "evidence",
    codes: [...placeProblems, "noSuchEvidence", "notUploadedYet", "invalidRequest"],
    responses: {
      "202": { description: "The withdrawal is on its way.", content: json(ReceiptAnswer) },
    },
  },
} as const satisfies Operations;
