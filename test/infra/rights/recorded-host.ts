import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportsBucketName } from "../../../infra/local/engines/evidence-store.ts";
import { functions } from "../../../infra/topology/functions.ts";
import { startTestHost } from "../../support/host.ts";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder.ts";
import { type CallOfFunction, callsIn, type Names } from "./recorded-calls.ts";

/** The one name that this machine has no engine for. */
const eventBus = "event-bus";
const root = new URL("../../../", import.meta.url);

/** This machine's host with all functions of the topology, each as it is, and what each asked of the services. */
export const startRecordedHost = async () => {
  const folder = temporaryFolder("recorded");
  for (const name of Object.keys(functions)) prepare(join(folder, name), name);
  const host = await startTestHost({ functionsFolder: folder, functions });
  const names: Names = {
    [host.resources.tableName]: "table",
    [host.resources.bucket]: "evidenceBucket",
    [reportsBucketName]: "reportsBucket",
    [host.resources.queues.urls.evidenceEvents]: "evidenceEvents",
    [host.resources.queues.urls.recomputeRequests]: "recomputeRequests",
    [host.resources.queues.urls.reconcileRequests]: "reconcileRequests",
    [host.resources.queues.urls.announcements]: "announcements",
    [eventBus]: "eventBus",
  };
  return {
    ...host,
    /** All calls so far. */
    calls: (): readonly CallOfFunction[] =>
      Object.keys(functions).flatMap((functionName) =>
        callsIn(readFileSync(join(folder, functionName, "calls"), "utf8"), names).map((call) => ({
          functionName,
          ...call,
        })),
      ),
    stop: async () => {
      await host.stop();
      removeFolder(folder);
    },
  };
};
export type RecordedHost = Awaited<ReturnType<typeof startRecordedHost>>;

/** A folder as `functions/` has one, whose module hands on to the function's own. */
const prepare = (folder: string, name: string): void => {
  const at = (path: string) => JSON.stringify(new URL(path, root).href);
  mkdirSync(folder);
  writeFileSync(join(folder, "calls"), "");
  writeFileSync(
    join(folder, "index.ts"),
    `import { recordFunction } from ${at("test/infra/rights/record-function.ts")};
process.env.EVENT_BUS_NAME = "${eventBus}";
export const handler = await recordFunction(
  ${at(`functions/${name}/index.ts`)},
  ${JSON.stringify(join(folder, "calls"))},
);
`,
  );
};
