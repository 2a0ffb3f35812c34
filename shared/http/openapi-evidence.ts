import {
  ReceiptAnswer,
  ReceiptPage,
  RepeatedUpload,
  UploadAnswer,
} from "../../events/api/receipt.ts";
import {
  EvidenceFile,
  RestorationRequest,
  WithdrawalRequest,
} from "../../events/api/receipt-acts.ts";
import { UploadRequest } from "../../events/api/upload-request.ts";
import { json, type Operations, ok, placeProblems } from "./openapi-operation.ts";

export const evidenceOperations = {
  requestUpload: {
    summary: "Register an evidence",
    tag: "evidence",
    codes: [
      ...placeProblems,
      "notYourDepartment",
      "evidenceIdReused",
      "invalidRequest",
      "bodyTooLarge",
    ],
    requestBody: { required: true, content: json(UploadRequest) },
    responses: {
      "200": {
        description: "The same was registered under this id before.",
        content: json(RepeatedUpload),
      },
      "201": { description: "A presigned PUT and the receipt.", content: json(UploadAnswer) },
    },
  },
  signUploadAgain: {
    summary: "Sign an upload anew whose address ran out",
    tag: "evidence",
    codes: [
      ...placeProblems,
      "noSuchEvidence",
      "notYourDepartment",
      "alreadyUploaded",
      "invalidRequest",
    ],
    responses: ok(UploadAnswer, "A fresh presigned PUT and the receipt."),
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
  openEvidence: {
    summary: "An address to read the file of an evidence at",
    tag: "evidence",
    codes: [...placeProblems, "noSuchEvidence", "notUploadedYet", "invalidRequest"],
    responses: ok(EvidenceFile, "A presigned GET; who opened it is in the log."),
  },
  withdrawEvidence: {
    summary: "Withdraw an evidence for good",
    tag: "evidence",
    codes: [
      ...placeProblems,
      "noSuchEvidence",
      "notYourDepartment",
      "notUploadedYet",
      "invalidRequest",
      "bodyTooLarge",
    ],
    requestBody: { required: false, content: json(WithdrawalRequest) },
    responses: {
      "202": {
        description:
          "It is out, with who took it out; scores follow. Whatever comes under its address later stays out.",
        content: json(ReceiptAnswer),
      },
    },
  },
  restoreEvidence: {
    summary: "Bring a withdrawn evidence back",
    tag: "evidence",
    codes: [
      ...placeProblems,
      "noSuchEvidence",
      "notYourDepartment",
      "notWithdrawn",
      "stillSuperseded",
      "fileGone",
      "invalidRequest",
      "bodyTooLarge",
    ],
    requestBody: { required: true, content: json(RestorationRequest) },
    responses: {
      "202": {
        description: "Its file is there again and will be read anew.",
        content: json(ReceiptAnswer),
      },
    },
  },
} as const satisfies Operations;
