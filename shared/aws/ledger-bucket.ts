import {
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { type Environment, required } from "./environment.ts";
import { EmptyObject } from "./errors.ts";
import type { Bucket } from "./evidence-bucket.ts";
import type { LedgerEntry } from "./ledger-rows.ts";
import { quiet } from "./quiet.ts";

/** What became of an object of the ledger: put now, there already word for word, or there with other words. */
export type Kept = "kept" | "thereAlready" | "different";

/** What cannot be derived from evidence, once more, in objects that nothing writes over (law 1). */
export const ledgerBucket = ({ client, name: Bucket }: Bucket) => {
  const textAt = async (key: string): Promise<string> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
    if (!Body) throw new EmptyObject("an object of the ledger has no bytes", { key });
    return Body.transformToString();
  };
  return {
    /** Puts an object where none is. One request, but for what is there already. */
    keep: async ({ key, text }: LedgerEntry): Promise<Kept> => {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket,
            Key: key,
            Body: text,
            ContentType: "application/json",
            IfNoneMatch: "*",
          }),
        );
        return "kept";
      } catch (error) {
        if (!isThere(error)) throw error;
        return (await textAt(key)) === text ? "thereAlready" : "different";
      }
    },
  };
};

const PRECONDITION_FAILED = 412;

const isThere = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;

export const ledgerBucketFrom = (environment: Environment) =>
  ledgerBucket({ client: quiet(new S3Client()), name: required(environment, "EVIDENCE_BUCKET") });

export type LedgerBucket = ReturnType<typeof ledgerBucket>;
