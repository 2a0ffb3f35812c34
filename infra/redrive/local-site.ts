import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SQSClient } from "@aws-sdk/client-sqs";
import { known } from "../known.ts";
import { account, credentials, region } from "../local/engines/credentials.ts";
import { queueUrls } from "../local/engines/queue-setup.ts";
import { runningEngines } from "../local/running-engines.ts";
import { localFunctions } from "../topology/functions.ts";
import { holdingsOf } from "./holdings.ts";
import { localLogs } from "./local-logs.ts";
import type { Site } from "./site.ts";

/** The queues of the host that runs on a state folder; sentences when none does. */
export const localSite = async (stateFolder: string): Promise<Site> => {
  const engines = await runningEngines(stateFolder);
  const urls = queueUrls((name) => `${engines.queues}/${account}/${name}`);
  return {
    sqs: new SQSClient({ endpoint: engines.queues, region, credentials }),
    streams: new DynamoDBStreamsClient({ endpoint: engines.table, region, credentials }),
    holdings: holdingsOf(localFunctions, {
      deadLetters: (queue) => urls.deadLetterUrls[queue],
      failures: (functionName) => known(urls.failureUrls[functionName], functionName),
    }),
    queueUrls: urls.urls,
    logs: localLogs(stateFolder),
    quietSeconds: 2,
  };
};
