import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { known } from "../../domain/known.ts";
import { EmptyObject } from "../errors.ts";
import type { Bucket } from "../evidence-bucket.ts";
import type { AuditSource } from "./audit-source.ts";

/** The bucket itself. */
export const bucketSource = ({ client, name: Bucket }: Bucket): AuditSource => ({
  async *keys(Prefix) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
      for (const { Key } of Contents) yield known(Key, "the key of an object");
  },
  bytes: async (Key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    if (!Body) throw new EmptyObject("an object has no bytes", { key: Key });
    return Body.transformToByteArray();
  },
});
