import { JsonText } from "../../events/json-text.ts";
import { ObjectNotification } from "../../events/object-notification.ts";
import { StreamFailure } from "../../events/stream-failure.ts";

/** What a letter is about, by ids only: a file's name may be a person's, so a key is told without it. */
export type Subject =
  | { readonly kind: "objects"; readonly keys: readonly string[] }
  | { readonly kind: "county"; readonly county: string; readonly cycle: string }
  | { readonly kind: "row"; readonly pk: string; readonly sk: string }
  | { readonly kind: "records"; readonly failure: StreamFailure }
  | { readonly kind: "unreadable"; readonly bytes: number };

/** Read by what stands in it and not by its queue: what somebody sent to a wrong queue by hand is told as what it is. */
export const subjectOf = (body: string): Subject => {
  const json = JsonText.safeParse(body).data;
  const failure = StreamFailure.safeParse(json).data;
  if (failure) return { kind: "records", failure };
  if (has(json, "Records")) {
    const keys = ObjectNotification.safeParse(json).data?.Records.map(({ s3 }) => s3.object.key);
    if (keys) return { kind: "objects", keys };
  }
  if (has(json, "county") && has(json, "cycle"))
    return { kind: "county", county: String(json.county), cycle: String(json.cycle) };
  if (has(json, "pk") && has(json, "sk"))
    return { kind: "row", pk: String(json.pk), sk: String(json.sk) };
  return { kind: "unreadable", bytes: Buffer.byteLength(body) };
};

const has = <Name extends string>(json: unknown, name: Name): json is Record<Name, unknown> =>
  typeof json === "object" && json !== null && name in json;

/** One line a subject; a key without the name of its file. */
export const subjectLines = (subject: Subject): readonly string[] => {
  switch (subject.kind) {
    case "objects":
      return subject.keys.length === 0 ? ["s3:TestEvent"] : subject.keys.map(withoutFileName);
    case "county":
      return [`${subject.county}/${subject.cycle}`];
    case "row":
      return [`${subject.pk}/${subject.sk}`];
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
