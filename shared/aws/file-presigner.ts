import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { type Environment, required } from "./environment.ts";
import { objectKey } from "./keys.ts";
import type { UploadGrant } from "./upload-presigner.ts";

/** An address at which one file may be read until then. How it is shown is signed too: whoever holds it cannot change that. */
interface PresignedFile {
  readonly url: string;
  readonly expiresAt: string;
}

export type FilePresigner = (grant: UploadGrant) => Promise<PresignedFile>;

export const filePresigner =
  ({ client, name }: { readonly client: S3Client; readonly name: string }): FilePresigner =>
  async ({ ref, registration, signedAt, validSeconds }) => {
    const { fileName, contentType } = registration;
    const shown = shownInPlace.has(contentType) ? "inline" : "attachment";
    const command = new GetObjectCommand({
      Bucket: name,
      Key: objectKey(ref, fileName),
      ResponseContentType: contentType,
      ResponseContentDisposition: `${shown}; filename*=UTF-8''${extendedValue(fileName)}`,
    });
    const url = await getSignedUrl(client, command, {
      expiresIn: validSeconds,
      signingDate: signedAt,
    });
    const expiresAt = new Date(signedAt.getTime() + validSeconds * 1000).toISOString();
    return { url, expiresAt };
  };

/** What a browser draws without running anything of it; all else is saved. */
const shownInPlace: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** RFC 5987, section 3.2.1: `encodeURIComponent` leaves four signs that have a meaning there. */
const extendedValue = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const filePresignerFrom = (environment: Environment): FilePresigner =>
  filePresigner({ client: new S3Client(), name: required(environment, "EVIDENCE_BUCKET") });
