import * as z from "zod";
import { JsonText } from "../../events/json-text.ts";
import { ObjectNotification } from "../../events/object-notification.ts";
import { StreamFailure } from "../../events/stream-failure.ts";

/** What a letter is about, by ids only: a file's name may be a person's, so a key is told without it. */
export type Subject =
  | { readonly kind: "objects"; readonly keys: readonly string[] }
  | { readonly kind: "county"; readonly county: string; readonly cycle: string }
  | { readonly kind: "comparison"; readonly division: string; readonly cycle: string }
  | { readonly kind: "records"; readonly failure: StreamFailure }
  | { readonly kind: "unreadable"; readonly bytes: number };

const cycle = z.string();
const Readable = z.union([
  StreamFailure.transform((failure): Subject => ({ kind: "records", failure })),
  // Its records may be missing (S3's test event), and then any object would be one
  ObjectNotification.required().transform(
    ({ Records }): Subject => ({ kind: "objects", keys: Records.map(({ s3 }) => s3.object.key) }),
  ),
  z
    .object({ county: z.string(), cycle })
    .transform((place): Subject => ({ kind: "county", ...place })),
  z
    .object({
      place: z.object({ county: z.string().optional(), province: z.string().optional(), cycle }),
    })
    .transform(
      ({ place }): Subject => ({
        kind: "comparison",
        division: place.county ?? place.province ?? "",
        cycle: place.cycle,
      }),
    ),
]);

const Body = JsonText.pipe(Readable);

/** Read by what stands in it and not by its queue: what somebody sent to a wrong queue by hand is told as what it is. */
export const subjectOf = (body: string): Subject =>
  Body.safeParse(body).data ?? { kind: "unreadable", bytes: Buffer.byteLength(body) };

/** One line a subject; a key without the name of its file. */
export const subjectLines = (subject: Subject): readonly string[] => {
  switch (subject.kind) {
    case "objects":
      return subject.keys.map(withoutFileName);
    case "county":
      return [`${subject.county}/${subject.cycle}`];
    case "comparison":
      return [`${subject.division}/${subject.cycle}`];
    case "records": {
      const { shardId, startSequenceNumber, endSequenceNumber, batchSize } =
        subject.failure.DDBStreamBatchInfo;
      return [shardId, `${startSequenceNumber}…${endSequenceNumber} (${batchSize})`];
    }
    case "unreadable":
      return [`不可读 unreadable, ${subject.bytes} B`];
  }
};

/** `evidence/2021/140524/01H…` of an evidence; keys of the ledger hold no names. */
const withoutFileName = (key: string): string =>
  key.startsWith("evidence/") ? key.split("/").slice(0, 4).join("/") : key;
