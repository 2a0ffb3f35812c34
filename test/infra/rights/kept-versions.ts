import {
  CopyObjectCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
} from "@aws-sdk/client-s3";
import { reportsBucketName } from "../../../infra/local/engines/evidence-store.ts";

/** Sends a command as the client does that it was given to. */
type Send = (command: object) => Promise<unknown>;

/**
 * What this machine's store lacks of S3's: the bytes of a removed object stay, aside in a bucket that nobody listens to, and
 * are there again when its delete marker goes.
 */
export const sendKeepingVersions = async (command: object, send: Send): Promise<unknown> => {
  if (command instanceof ListObjectVersionsCommand) return versionsOf(command.input.Prefix, send);
  if (!(command instanceof DeleteObjectCommand)) return send(command);
  const { Bucket = "", Key = "", VersionId } = command.input;
  const isThere = await send(new HeadObjectCommand({ Bucket, Key })).then(
    () => true,
    () => false,
  );
  if (VersionId !== undefined) return send(copy({ Bucket: reportsBucketName, Key }, Bucket));
  if (isThere) await send(copy({ Bucket, Key }, reportsBucketName));
  return send(command);
};

const copy = (from: { readonly Bucket: string; readonly Key: string }, Bucket: string) =>
  new CopyObjectCommand({
    Bucket,
    Key: from.Key,
    CopySource: encodeURI(`/${from.Bucket}/${from.Key}`),
  });

const versionsOf = async (Key: string | undefined, send: Send) => {
  await send(new HeadObjectCommand({ Bucket: reportsBucketName, Key }));
  return { Versions: [{ Key }], DeleteMarkers: [{ Key, VersionId: "marker" }] };
};
