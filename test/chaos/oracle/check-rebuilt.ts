import type { AuditSource } from "../../../shared/aws/audit/audit-source.ts";
import { partitionKey } from "../../../shared/aws/keys.ts";
import { rebuildDivision } from "../../../shared/aws/rebuild/rebuild-division.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { sameValue } from "../../../shared/domain/same-value.ts";
import type { BucketDouble } from "../doubles/bucket-double.ts";
import type { Item } from "../doubles/expression.ts";
import { tableDouble } from "../doubles/table-double.ts";
import { clientsOf } from "../world/clients.ts";

interface Given {
  readonly place: CountyCycle;
  readonly rows: readonly Item[];
  readonly bucket: BucketDouble;
}

/** Law 1: an empty table that is filled from the bucket alone is the one that was lost. */
export const rebuiltFaults = async ({ place, rows, bucket }: Given): Promise<readonly string[]> => {
  const double = tableDouble();
  const nobody = () => ({});
  const services = { dynamodb: double.send, s3: nobody, sqs: nobody, events: nobody };
  const { dynamodb: client } = clientsOf(services, async (call) => call.make());
  const { faults, different } = await rebuildDivision(place, {
    table: { client, name: "again" },
    source: sourceOf(bucket),
    dryRun: false,
    overGaps: false,
  });
  const lost = new Map(rows.flatMap((row) => keyed(row, partitionKey(place))));
  const again = new Map(double.rows().flatMap((row) => keyed(row, partitionKey(place))));
  return [
    ...faults.map(({ kind, at }) => `rebuild finds ${at} ${kind}`),
    ...different.map((sk) => `rebuild finds ${sk} different`),
    ...[...lost].flatMap(([sk, row]) =>
      sameValue(again.get(sk), row) ? [] : [`rebuilt, ${place.county} ${sk} is another`],
    ),
    ...[...again.keys()]
      .filter((sk) => !lost.has(sk))
      .map((sk) => `rebuilt, ${place.county} has ${sk} too`),
  ];
};

/** A receipt whose file has not come is no fact, and no ledger has it. */
const keyed = (row: Item, pk: string): readonly (readonly [string, Item])[] =>
  row.pk?.S === pk && row.body?.M?.state?.S !== "requested" ? [[row.sk?.S ?? "", row]] : [];

const sourceOf = (bucket: BucketDouble): AuditSource => ({
  keys: async function* (prefix) {
    for (const key of bucket.versions().keys())
      if (key.startsWith(prefix) && bucket.current(key)) yield key;
  },
  bytes: async (key) => {
    const version = bucket.current(key);
    if (!version) throw new Error(`${key} is gone`);
    return version.bytes;
  },
});
