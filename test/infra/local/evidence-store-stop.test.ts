import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { expect, test, vi } from "vitest";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { bucket, startEvidenceStore } from "../../../infra/local/engines/evidence-store.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

test("a store that is stopped while it answers says nothing on the terminal", async () => {
  const folder = folderOfTest("store");
  const said = vi.spyOn(console, "error");
  const store = await startEvidenceStore({
    folder,
    port: 0,
    socket: join(folder, "s"),
    onEvent: () => undefined,
  });
  const client = new S3Client({ endpoint: store.endpoint, region, credentials, maxAttempts: 1 });
  const asked = Array.from({ length: 40 }, () =>
    client.send(new ListObjectsV2Command({ Bucket: bucket })),
  );
  await Promise.race(asked);

  await store.stop();
  await Promise.allSettled(asked);
  // Whatever a closed connection still sets off is told within a few turns of this process
  for (let turns = 100; turns > 0; turns -= 1) await turn();

  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
