import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { known } from "../domain/known.ts";
import type { ReportFile, ShelvedReport } from "../domain/shelf.ts";
import { type Environment, required } from "./environment.ts";
import { EmptyObject } from "./errors.ts";
import { type FileGrant, type PresignedFile, presignedFile } from "./presigned-file.ts";
import { quiet } from "./quiet.ts";

/** How long an address of a report may be used: long enough to follow it, too short to pass it on. */
const ADDRESS_SECONDS = 300;
/** A page follows it at once. */
const LINK_SECONDS = 60;

/** Produced reports by key. Each can be made again from its status version, so nothing here is the truth of anything. */
export const reportsBucket = ({
  client,
  name: Bucket,
}: {
  readonly client: S3Client;
  readonly name: string;
}) => ({
  find: async (key: string): Promise<ShelvedReport | undefined> => {
    try {
      const head = await client.send(new HeadObjectCommand({ Bucket, Key: key }));
      return {
        size: known(head.ContentLength, `the size of ${key}`),
        sha256: known(head.Metadata?.sha256, `the hash of ${key}`),
        bytes: async () => {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
          if (!Body) throw new EmptyObject("a report has no bytes", { key });
          return Body.transformToByteArray();
        },
      };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  },

  keep: async (
    key: string,
    { bytes, sha256, contentType, fileName }: ReportFile,
  ): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: key,
        Body: bytes,
        ContentType: contentType,
        ContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        Metadata: { sha256 },
      }),
    );
  },

  /** A presigned GET for whoever may read the report. */
  address: (key: string): Promise<string> =>
    getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key }), {
      expiresIn: ADDRESS_SECONDS,
    }),

  /** The same for a page, told how it is shown and until when. */
  link: (grant: Omit<FileGrant, "validSeconds">): Promise<PresignedFile> =>
    presignedFile({ client, name: Bucket }, { ...grant, validSeconds: LINK_SECONDS }),
});

export const reportsBucketFrom = (environment: Environment) =>
  reportsBucket({ client: quiet(new S3Client()), name: required(environment, "REPORTS_BUCKET") });

export type ReportsBucket = ReturnType<typeof reportsBucket>;
