import { GetObjectCommand, ListObjectsV2Command, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { known } from "../../domain/known.ts";
import { EmptyObject } from "../errors.ts";
import type { Bucket } from "../evidence-bucket.ts";
import { type Partition, parsePartition } from "../keys.ts";

/** What a bucket of evidence holds of evidence and ledger, for whoever makes the table again. */
export const keptObjects = ({ client, name: Bucket }: Bucket) => {
  /** What comes next in keys after a prefix, to the next slash. */
  const foldersIn = async (prefix: string): Promise<readonly string[]> => {
    const { CommonPrefixes = [], IsTruncated } = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix: prefix, Delimiter: "/" }),
    );
    // Cycles of a province, counties of a cycle: a page holds a thousand
    if (IsTruncated) throw new Error(`more than a page of folders under ${prefix}`);
    return CommonPrefixes.map(({ Prefix = "" }) => Prefix.slice(prefix.length, -1));
  };
  return {
    /** Every county and province that has objects of evidence or of the ledger, in order. */
    places: async (): Promise<readonly Partition[]> => {
      const found = new Set<string>();
      for (const root of ["evidence/", "ledger/"])
        for (const cycle of await foldersIn(root))
          for (const division of await foldersIn(`${root}${cycle}/`))
            found.add(`${division}#${cycle}`);
      return [...found].toSorted().flatMap((pk) => parsePartition(pk) ?? []);
    },

    async *keys(prefix: string): AsyncGenerator<string> {
      for await (const { Contents = [] } of paginateListObjectsV2(
        { client },
        { Bucket, Prefix: prefix },
      ))
        for (const { Key } of Contents) yield known(Key, "the key of an object");
    },

    text: async (key: string): Promise<string> => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
      if (!Body) throw new EmptyObject("an object of the ledger has no bytes", { key });
      return Body.transformToString();
    },
  };
};

export type KeptObjects = ReturnType<typeof keptObjects>;
