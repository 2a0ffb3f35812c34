import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { credentials, region } from "../../infra/local/engines/credentials.ts";
import { startEngines } from "../../infra/local/engines/engines.ts";
import { bucket } from "../../infra/local/engines/evidence-store.ts";
import { freePorts } from "../../infra/local/engines/ports.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { ledgerPrefix } from "../../shared/domain/ledger/ledger-place.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import type { HistoryEntry } from "../../shared/domain/status/history.ts";
import type { Status } from "../../shared/domain/status/status.ts";

/** All that the table has of one county. */
export interface Kept {
  readonly receipts: readonly Receipt[];
  readonly claims: readonly Claim[];
  readonly status: Status | undefined;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** The bytes of each object of the ledger, by what follows the county in its key. */
  readonly ledger: ReadonlyMap<string, string>;
}

const PAGE = 500;

/** Opens the state folder of a host that has ended; no function runs, so that what is read is what it left. */
export const openKeptState = async (stateFolder: string) => {
  const engines = await startEngines({ stateFolder, ports: freePorts });
  const client = new DynamoDBClient({ endpoint: engines.endpoints.dynamodb, region, credentials });
  const table = complianceTable({ client, name: engines.tableName });
  return {
    ofCounty: async (place: CountyCycle): Promise<Kept> => ({
      receipts: await allPages(undefined, async (after: Receipt["evidenceId"] | undefined) => {
        const { receipts, next } = await table.receipts(place, { limit: PAGE, after });
        return { rows: receipts, next };
      }),
      claims: await table.claims(place),
      status: await table.status(place),
      history: (
        await allPages(undefined, async (before: number | undefined) => {
          const { entries, next } = await table.history(place, { limit: PAGE, before });
          return { rows: entries, next };
        })
      ).toReversed(),
      ledger: await ledgerIn(stateFolder, place),
    }),
    close: async () => {
      client.destroy();
      await engines.stop();
    },
  };
};

/** As the object store keeps it on disk: of tens of thousands each by a request of its own would take minutes. */
const OBJECT = "._S3rver_object";

const ledgerIn = async (
  stateFolder: string,
  { county, cycle }: CountyCycle,
): Promise<ReadonlyMap<string, string>> => {
  const prefix = ledgerPrefix({ division: county, cycle });
  const folder = join(stateFolder, "evidence", "objects", bucket, prefix);
  const objects = new Map<string, string>();
  for await (const file of glob(`**/*${OBJECT}`, { cwd: folder }))
    objects.set(file.slice(0, -OBJECT.length), await readFile(join(folder, file), "utf8"));
  return objects;
};

const allPages = async <Row, Cursor>(
  first: Cursor | undefined,
  read: (
    cursor: Cursor | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: Cursor | undefined }>,
): Promise<readonly Row[]> => {
  const all: Row[] = [];
  let cursor = first;
  do {
    const { rows, next } = await read(cursor);
    all.push(...rows);
    cursor = next;
  } while (cursor !== undefined);
  return all;
};
