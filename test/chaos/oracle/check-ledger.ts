import { createHash } from "node:crypto";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import { sameValue } from "../../../shared/domain/same-value.ts";
import type { BucketDouble } from "../doubles/bucket-double.ts";
import type { Item } from "../doubles/expression.ts";
import { sealFaults } from "./check-seals.ts";

interface Given {
  readonly rows: readonly Item[];
  readonly bucket: BucketDouble;
  /** Whether no notice was lost: reconcile keeps what the ledger lacks, and does not look for what is not sealed. */
  readonly isTold: boolean;
  /** Keys that came after whoever put them had given up: only a look at the whole ledger finds that they are not sealed. */
  readonly late: ReadonlySet<string>;
}

/** Where ledger and table do not say the same, and where a ledger is not one chain. DESIGN law 1, read apart from our code. */
export const ledgerFaults = ({ rows, bucket, isTold, late }: Given): readonly string[] => {
  const objects = objectsIn(bucket);
  const kept = new Map([...objects].filter(([key]) => !key.includes("/seals/")));
  const byKey = new Map(rows.map((row) => [`${row.pk?.S} ${row.sk?.S}`, row]));
  const wanted = new Map(rows.flatMap((row) => wantedOf(row, byKey)));
  return [
    ...[...wanted].flatMap(([key, said]) => {
      const object = kept.get(key);
      if (!object) return [`${key} is not kept`];
      return sameValue(object.rows, said) ? [] : [`${key} says otherwise than the table`];
    }),
    ...[...kept].flatMap(([key, object]) => [
      ...(object.sha256 === sha256(canonicalJson(object.rows)) ? [] : [`${key} is not its hash`]),
      ...(wanted.has(key) || isEarlier(key, byKey) ? [] : [`${key} is of no row`]),
    ]),
    ...versionFaults(rows),
    ...overwritten(bucket),
    ...sealFaults(bucket, isTold ? late : undefined),
  ];
};

interface Kept {
  readonly rows: readonly unknown[];
  readonly sha256: string;
}

const objectsIn = (bucket: BucketDouble): ReadonlyMap<string, Kept> =>
  new Map(
    [...bucket.versions()].flatMap(([key, versions]) => {
      const last = versions.at(-1);
      if (!key.startsWith("ledger/") || !last || last.isMarker) return [];
      return [[key, JSON.parse(Buffer.from(last.bytes).toString("utf8"))] as const];
    }),
  );

type Rows = ReadonlyMap<string, Item>;

/** The object that keeps a row, and what it has to say; nothing of rows that can be derived. */
const wantedOf = (row: Item, rows: Rows): readonly (readonly [string, readonly unknown[]])[] => {
  const [division, cycle] = (row.pk?.S ?? "").split("#");
  const [word = "", ...rest] = (row.sk?.S ?? "").split("#");
  const at = (name: string) => `ledger/${cycle}/${division}/${name}.json`;
  const name = rest.join("#");
  switch (word) {
    case "HISTORY":
      return [[at(`history/${Number(name)}`), [plain(row)]]];
    case "DECISION":
      return [[at(`decisions/${Number(name)}`), [plain(row)]]];
    case "CALENDAR":
      return [[at(`calendar/${Number(name)}`), [plain(row)]]];
    case "REPORT":
      return [[at(`reports/${name}`), [plain(row)]]];
    case "EVIDENCE":
      return ofReceipt(row, name, { at, rows });
    default:
      return [];
  }
};

const ofReceipt = (
  row: Item,
  id: string,
  { at, rows }: { readonly at: (name: string) => string; readonly rows: Rows },
): readonly (readonly [string, readonly unknown[]])[] => {
  const state = row.body?.M?.state?.S;
  if (state === "requested") return [];
  const room = state === "withdrawn" ? "withdrawals" : "receipts";
  const pk = row.pk?.S;
  const subjects = row.body?.M?.subjects?.L?.map(({ S }) => `CLAIM#${S}#${id}`) ?? [];
  const beside = [`NARRATIVE#${id}`, `FACTS#${id}`, ...(state === "accepted" ? subjects : [])]
    .toSorted()
    .map((sk) => rows.get(`${pk} ${sk}`))
    .filter((each) => each !== undefined);
  return [[at(`${room}/${id}/${row.revision?.N}`), [row, ...beside].map(plain)]];
};

/** Bytes are written in base64, and when DynamoDB may let a row go is no part of it. */
const plain = (row: Item): unknown => {
  const { ttl: _, ...said } = unmarshall({ ...row });
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
    ]),
  );
};

const RECEIPT = /^ledger\/(\d+)\/(\d+)\/(?:receipts|withdrawals)\/([^/]+)\/(\d+)\.json$/;

/** A receipt that was settled again since: the table has its last revision only, the ledger any of them. */
const isEarlier = (key: string, rows: Rows): boolean => {
  const [, cycle, division, id, revision] = RECEIPT.exec(key) ?? [];
  const row = rows.get(`${division}#${cycle} EVIDENCE#${id}`);
  return Number(revision) < Number(row?.revision?.N ?? 0);
};

/** Each version carries the hash of the one before and its own. */
const versionFaults = (rows: readonly Item[]): readonly string[] => {
  const faults: string[] = [];
  let [pk, before] = ["", ""];
  for (const row of rows.filter(({ sk }) => sk?.S?.startsWith("HISTORY#"))) {
    if (row.pk?.S !== pk) [pk, before] = [row.pk?.S ?? "", "0".repeat(64)];
    const { body: entry, snapshot, packing, previous, hash } = unmarshall({ ...row });
    const [county, cycle] = pk.split("#");
    const said = { county, cycle, entry, packing, previous };
    const packed = Buffer.from(snapshot).toString("base64");
    if (previous !== before) faults.push(`${pk} ${row.sk?.S} does not follow the one before`);
    if (hash !== sha256(canonicalJson({ ...said, snapshot: packed })))
      faults.push(`${pk} ${row.sk?.S} is not its hash`);
    before = hash;
  }
  return faults;
};

const overwritten = (bucket: BucketDouble): readonly string[] =>
  [...bucket.versions()].flatMap(([key, versions]) =>
    key.startsWith("ledger/") && versions.length > 1 ? [`${key} was written over`] : [],
  );

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
