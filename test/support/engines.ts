import { credentials, region } from "../../infra/local/engines/credentials.ts";
import { startEngines } from "../../infra/local/engines/engines.ts";
import { freePorts } from "../../infra/local/engines/ports.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";

/**
 * Fresh engines in a folder of their own, on free ports; nothing listens to events and no function runs.
 * `clients.*` is what an AWS SDK client of that service takes as its configuration.
 */
export const startTestEngines = async () => {
  const stateFolder = temporaryFolder("test");
  const engines = await startEngines({ stateFolder, ports: freePorts });
  const { endpoints } = engines;
  const client = (endpoint: string) => ({ endpoint, region, credentials });
  return {
    endpoints,
    clients: {
      dynamodb: client(endpoints.dynamodb),
      s3: client(endpoints.s3),
      upload: client(endpoints.upload),
      sqs: client(endpoints.sqs),
    },
    tableName: engines.tableName,
    bucket: engines.bucket,
    queueUrls: engines.queues.urls,
    deadLetterUrls: engines.queues.deadLetterUrls,
    stateFolder,
    admitPagesOf: engines.admitPagesOf,
    onObjectEvent: engines.onObjectEvent,
    stop: async () => {
      await engines.stop();
      removeFolder(stateFolder);
    },
  };
};
export type TestEngines = Awaited<ReturnType<typeof startTestEngines>>;
