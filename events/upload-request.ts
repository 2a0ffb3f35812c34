import type * as z from "zod";
import { EvidenceDescription } from "../shared/domain/evidence/receipt.ts";

/** Body of `POST /v1/counties/{county}/cycles/{cycle}/evidence`. */
export const UploadRequest = EvidenceDescription;
export type UploadRequest = z.infer<typeof UploadRequest>;
