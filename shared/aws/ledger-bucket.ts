import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { canonicalJson } from "../domain/canonical-json.ts";
import { type LedgerPlace, ledgerKey, parseLedgerKey } from "../domain/ledger/ledger-place.ts";
import { Seal, type SealedObject, sealAfter, sealName, textHash } from "../domain/ledger/seal.ts";
import { type Environment, required } from "./environment.ts";
import { EmptyObject, StaleRow } from "./errors.ts";
import type { Bucket } from "./evidence-bucket.ts";
import type { LedgerEntry } from "./ledger-rows.ts";
import { quiet } from "./quiet.ts";

/** What became of an object of the ledger: put now, there already word for word, or there with other words. */
export type Kept = "kept" | "thereAlready" | "different";
/** A county's or a province's ledger. */
export type LedgerDivision = Pick<LedgerPlace, "division" | "cycle">;

/** Lost races in a row before the records come again; each means that another copy sealed something. */
const ATTEMPTS = 10;

/** What cannot be derived from evidence, once more, in objects that nothing writes over (law 1). */
export const ledgerBucket = ({ client, name: Bucket }: Bucket) => {
  const textAt = async (key: string): Promise<string> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
    if (!Body) throw new EmptyObject("an object of the ledger has no bytes", { key });
    return Body.transformToString();
  };
  /** False where something stands already. */
  const put = async (key: string, text: string): Promise<boolean> => {
    const object = { Bucket, Key: key, Body: text, ContentType: "application/json" };
    try {
      await client.send(new PutObjectCommand({ ...object, IfNoneMatch: "*" }));
      return true;
    } catch (error) {
      if (isThere(error)) return false;
      throw error;
    }
  };
  const keysUnder = async (Prefix: string): Promise<readonly string[]> => {
    const pages = paginateListObjectsV2({ client }, { Bucket, Prefix });
    const contents = await Array.fromAsync(pages, ({ Contents = [] }) => Contents);
    return contents.flat().flatMap(({ Key }) => Key ?? []);
  };
  /** The names of seals are counted down: the first that is listed is the newest. */
  const newestSeal = async (place: LedgerDivision): Promise<Seal | undefined> => {
    const Prefix = ledgerKey({ ...place, room: "seals", name: "" }).replace(".json", "");
    const { Contents: [newest] = [] } = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 1 }),
    );
    return newest?.Key === undefined ? undefined : Seal.parse(JSON.parse(await textAt(newest.Key)));
  };
  return {
    /** Puts an object where none is. One request, but for what is there already. */
    keep: async ({ key, text }: LedgerEntry): Promise<Kept> => {
      if (await put(key, text)) return "kept";
      return (await textAt(key)) === text ? "thereAlready" : "different";
    },

    /** What is kept of a receipt's earlier revisions, as it stands now. */
    earlierReceipts: async (receipt: LedgerPlace): Promise<readonly SealedObject[]> => {
      const [evidenceId, revision] = receipt.name.split("/");
      const rooms = ["receipts", "withdrawals"] as const;
      const prefixes = rooms.map((room) =>
        ledgerKey({ ...receipt, room, name: `${evidenceId}/` }).replace(/\.json$/, ""),
      );
      const keys = (await Promise.all(prefixes.map(keysUnder))).flat();
      const earlier = keys.filter((key) => revisionOf(key) < Number(revision));
      return Promise.all(
        earlier.map(async (key) => ({ key, sha256: textHash(await textAt(key)) })),
      );
    },

    /** Binds objects to all that came before them, in one more seal. Throws StaleRow when others keep sealing. */
    seal: async (place: LedgerDivision, objects: readonly SealedObject[]): Promise<void> => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const seal = sealAfter(await newestSeal(place), objects);
        const key = ledgerKey({ ...place, room: "seals", name: sealName(seal.number) });
        if (await put(key, canonicalJson(seal))) return;
      }
      throw new StaleRow("others keep sealing", { ...place });
    },
  };
};

const revisionOf = (key: string): number => Number(parseLedgerKey(key)?.name.split("/")[1]);

const PRECONDITION_FAILED = 412;

const isThere = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;

export const ledgerBucketFrom = (environment: Environment) =>
  ledgerBucket({ client: quiet(new S3Client()), name: required(environment, "EVIDENCE_BUCKET") });

export type LedgerBucket = ReturnType<typeof ledgerBucket>;
