import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { Registration } from "../domain/evidence/receipt.ts";
import { type Environment, required } from "./environment.ts";
import { objectKey } from "./keys.ts";
import { encodeRegistration, METADATA_LIMIT, REGISTRATION } from "./registration-metadata.ts";

/** The request a clerk's machine makes. All of it is signed: no other file, type, size or registration goes with it. */
export interface PresignedUpload {
  readonly method: "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

export interface UploadGrant {
  readonly ref: EvidenceRef;
  readonly registration: Registration;
  readonly signedAt: Date;
  readonly validSeconds: number;
}

/** Whether the registration fits the object metadata it has to travel in. */
export const fitsMetadata = (registration: Registration): boolean =>
  REGISTRATION.length + encodeRegistration(registration).length <= METADATA_LIMIT;

export type UploadPresigner = (grant: UploadGrant) => Promise<PresignedUpload>;

export const uploadPresigner =
  ({ client, name }: { readonly client: S3Client; readonly name: string }): UploadPresigner =>
  async ({ ref, registration, signedAt, validSeconds }) => {
    const travelling = encodeRegistration(registration);
    const headers = {
      "content-type": registration.contentType,
      "content-length": String(registration.size),
      // law 1: an object once uploaded is never overwritten, not even by the same address; S3 answers 412
      "if-none-match": "*",
      "x-amz-checksum-sha256": Buffer.from(registration.sha256, "hex").toString("base64"),
      [`x-amz-meta-${REGISTRATION}`]: travelling,
    };
    const command = new PutObjectCommand({
      Bucket: name,
      Key: objectKey(ref, registration.fileName),
      ContentType: registration.contentType,
      ContentLength: registration.size,
      IfNoneMatch: headers["if-none-match"],
      ChecksumSHA256: headers["x-amz-checksum-sha256"],
      Metadata: { [REGISTRATION]: travelling },
    });
    const url = await getSignedUrl(client, command, {
      expiresIn: validSeconds,
      signingDate: signedAt,
      signableHeaders: new Set(Object.keys(headers)),
      unhoistableHeaders: new Set([
        "if-none-match",
        "x-amz-checksum-sha256",
        `x-amz-meta-${REGISTRATION}`,
      ]),
    });
    const expiresAt = new Date(signedAt.getTime() + validSeconds * 1000).toISOString();
    return { method: "PUT", url, headers, expiresAt };
  };

/** Makes the request as a clerk's machine does; the status that it was answered with. */
export const putUpload = async (
  { url, method, headers }: PresignedUpload,
  bytes: Uint8Array,
): Promise<number> => {
  const answer = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  await answer.arrayBuffer();
  return answer.status;
};

/** A checksum of the SDK's own would be signed beside the file's, for a body that it never sees. */
export const uploadPresignerFrom = (environment: Environment): UploadPresigner =>
  uploadPresigner({
    client: new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" }),
    name: required(environment, "EVIDENCE_BUCKET"),
  });
