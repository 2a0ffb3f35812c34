import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { LRUCache } from "lru-cache";
import { canonicalJson } from "../../domain/canonical-json.ts";
import { Status } from "../../domain/status/status.ts";
import { UnreadableRow } from "../errors.ts";
import emptyCounty from "./2026-11.json" with { type: "json" };

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/**
 * What a status is packed against: the status of a county that has filed nothing, so that a row holds little more than what
 * differs from it, a third of the bytes. A dictionary never changes, or no row packed with it could be read again (a test
 * holds its hash); another one is another file, another line here, and the name for new rows.
 */
const dictionaries: Readonly<Record<string, Buffer>> = {
  "2026-11": Buffer.from(canonicalJson(emptyCounty)),
};
const CURRENT = "2026-11";

/** A whole status in few bytes, and the name of what it was packed with. */
export interface Packed {
  readonly snapshot: Uint8Array;
  readonly packing: string;
}

/** Names in order: the same status has the same bytes, whatever way the events took to it (law 8). */
export const packStatus = async (status: Status): Promise<Packed> => ({
  snapshot: await deflate(canonicalJson(status), { dictionary: dictionaries[CURRENT], level: 9 }),
  packing: CURRENT,
});

/**
 * Statuses that were unpacked lately, in one running copy of a function: most that are read were read or written a moment
 * before, and reading one anew costs more than all else of most answers. The same bytes are the same status.
 */
const kept = new LRUCache<string, Status>({ max: 50 });

/** Throws UnreadableRow for bytes that were packed with what this version of the code does not know. */
export const unpackStatus = async (packed: Packed): Promise<Status> => {
  const key = `${packed.packing} ${Buffer.from(packed.snapshot).toString("latin1")}`;
  const found = kept.get(key);
  if (found) return found;
  const status = await unpacked(packed);
  kept.set(key, status);
  return status;
};

const unpacked = async ({ snapshot, packing }: Packed): Promise<Status> => {
  const dictionary = dictionaries[packing];
  if (!dictionary) throw new UnreadableRow("a status is packed in an unknown way", { packing });
  return Status.parse(JSON.parse((await inflate(snapshot, { dictionary })).toString("utf8")));
};
