import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { startEngines } from "../../../infra/local/engines/engines.ts";
import { freePorts } from "../../../infra/local/engines/ports.ts";
import { socketFolderOf } from "../../../infra/local/engines/socket-folder.ts";
import { runningEngines } from "../../../infra/local/running-engines.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

test.each([
  { what: "a short path", below: "state" },
  { what: "a path that is too long for a socket", below: "a-folder-far-down/".repeat(8) },
])("engines on a folder of $what are found by the folder, until they stop", async ({ below }) => {
  const stateFolder = join(folderOfTest("running"), below);
  mkdirSync(stateFolder, { recursive: true });
  const engines = await startEngines({ stateFolder, ports: freePorts });

  const { queues, table } = await runningEngines(stateFolder);
  const sqs = new SQSClient({ endpoint: queues, region, credentials });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  sqs.destroy();
  await engines.stop();

  expect(QueueUrls.length).toBeGreaterThan(4);
  expect(table).toBe(engines.endpoints.dynamodb);
  await expect(runningEngines(stateFolder)).rejects.toThrow(/No host runs on the state folder/);
});

test("what a killed host left is not taken for one that runs", async () => {
  const stateFolder = folderOfTest("running");
  mkdirSync(socketFolderOf(stateFolder));

  await expect(runningEngines(stateFolder)).rejects.toThrow(/npm start -- --state/);
});
