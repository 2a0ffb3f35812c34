import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { startTable, tableFile } from "../../../infra/local/engines/engines.ts";
import { orderStream } from "../../../infra/local/engines/stream-order.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

/** As the engine asks before each write. */
const NEXT =
  "SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 't'";

test("the number of the next change is found without looking through those that were", async () => {
  const folder = folderOfTest("stream-order");
  await (await startTable(folder)).stop();

  const database = new DatabaseSync(tableFile(folder));
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${NEXT}`).all();
  database.close();

  expect(JSON.stringify(plan)).toMatch(
    /SEARCH _stream_records USING (COVERING )?INDEX duxue_stream_order/,
  );
});

test("a file that cannot be helped is no reason not to start", () => {
  expect(() => orderStream(folderOfTest("no-file"))).not.toThrow();
});
