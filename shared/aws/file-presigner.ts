import { S3Client } from "@aws-sdk/client-s3";
import { type Environment, required } from "./environment.ts";
import { objectKey } from "./keys.ts";
import { type PresignedFile, presignedFile } from "./presigned-file.ts";
import type { UploadGrant } from "./upload-presigner.ts";

export type FilePresigner = (grant: UploadGrant) => Promise<PresignedFile>;

export const filePresigner =
  (bucket: { readonly client: S3Client; readonly name: string }): FilePresigner =>
  ({ ref, registration: { fileName, contentType }, signedAt, validSeconds }) =>
    presignedFile(bucket, {
      key: objectKey(ref, fileName),
      contentType,
      fileName,
      isShown: shownInPlace.has(contentType),
      signedAt,
      validSeconds,
    });

/** What a browser draws without running anything of it; all else is saved. */
const shownInPlace: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png"]);

export const filePresignerFrom = (environment: Environment): FilePresigner =>
  filePresigner({ client: new S3Client(), name: required(environment, "EVIDENCE_BUCKET") });
