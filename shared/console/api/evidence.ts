import type * as z from "zod";
import type { ReceiptAnswer, ReceiptPage, RepeatedUpload } from "../../../events/api/receipt.ts";
import type { EvidenceFile } from "../../../events/api/receipt-acts.ts";
import type { UploadRequest } from "../../../events/api/upload-request.ts";
import type { Answer, ConsoleApi } from "./client.ts";
import { type Place, placePath } from "./place.ts";

/** What is registered of a file; with an id of one's own, so that it may be sent again after a line that broke. */
export type AskedUpload = z.input<typeof UploadRequest>;

export const registerEvidence = (
  api: ConsoleApi,
  place: Place,
  asked: AskedUpload,
): Promise<Answer<RepeatedUpload>> => api.send("POST", `${placePath(place)}/evidence`, asked);

export const signUploadAgain = (
  api: ConsoleApi,
  place: Place,
  evidenceId: string,
): Promise<Answer<Pick<RepeatedUpload, "upload">>> =>
  api.send("POST", `${placePath(place)}/evidence/${evidenceId}/upload`);

export const askReceipt = (
  api: ConsoleApi,
  place: Place,
  evidenceId: string,
): Promise<Answer<ReceiptAnswer>> => api.get(`${placePath(place)}/evidence/${evidenceId}`);

export const openFile = (
  api: ConsoleApi,
  place: Place,
  evidenceId: string,
): Promise<Answer<z.infer<typeof EvidenceFile>>> =>
  api.get(`${placePath(place)}/evidence/${evidenceId}/file`);

export const takeOut = (
  api: ConsoleApi,
  place: Place,
  evidenceId: string,
  reason: string,
): Promise<Answer<unknown>> =>
  api.send("DELETE", `${placePath(place)}/evidence/${evidenceId}`, { reason });

export const bringBack = (
  api: ConsoleApi,
  place: Place,
  evidenceId: string,
  reason: string,
): Promise<Answer<unknown>> =>
  api.send("POST", `${placePath(place)}/evidence/${evidenceId}/restoration`, { reason });

/** More pages than a county files. */
const MOST_PAGES = 40;

/** All receipts of a county, newest first; with an id, those that are not older than it. */
export const askReceipts = async (
  api: ConsoleApi,
  place: Place,
  oldest = "",
): Promise<Answer<readonly ReceiptAnswer[]>> => {
  const all: ReceiptAnswer[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = next === undefined ? "" : `?next=${next}`;
    const answer = await api.get<ReceiptPage>(`${placePath(place)}/evidence${query}`);
    if (answer.kind !== "answered") return answer;
    all.push(...answer.value.receipts);
    next = answer.value.next;
    if (next === undefined || next < oldest) break;
  }
  return { kind: "answered", value: all };
};
