import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

/** An address at which one file may be read until then. How it is shown is signed too: whoever holds it cannot change that. */
export interface PresignedFile {
  readonly url: string;
  readonly expiresAt: string;
}

export interface FileGrant {
  readonly key: string;
  readonly contentType: string;
  readonly fileName: string;
  /** Drawn where it is opened; all else is saved. */
  readonly isShown: boolean;
  readonly signedAt: Date;
  readonly validSeconds: number;
}

export const presignedFile = async (
  { client, name }: { readonly client: S3Client; readonly name: string },
  { key, contentType, fileName, isShown, signedAt, validSeconds }: FileGrant,
): Promise<PresignedFile> => {
  const command = new GetObjectCommand({
    Bucket: name,
    Key: key,
    ResponseContentType: contentType,
    ResponseContentDisposition: `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${extendedValue(fileName)}`,
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: validSeconds,
    signingDate: signedAt,
  });
  const expiresAt = new Date(signedAt.getTime() + validSeconds * 1000).toISOString();
  return { url, expiresAt };
};

/** RFC 5987, section 3.2.1: `encodeURIComponent` leaves four signs that have a meaning there. */
const extendedValue = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
