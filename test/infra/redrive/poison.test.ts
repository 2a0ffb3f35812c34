import {
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import pMap from "p-map";
import { expect, test } from "vitest";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { localFunctions } from "../../../infra/topology/functions.ts";
import { frameworkOf } from "../../../shared/domain/framework/editions.ts";
import { cycleOf } from "../../../shared/domain/place/cycle.ts";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { eventually, personAt, put } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { runToEnd, startTestHost, type TestHost } from "../../support/host.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";
import { runs } from "../../support/thorough.ts";
import { linkFunctions } from "./poisoned-functions.ts";

const OBJECTS = runs({ usual: 60, all: 1000 });
/** In each county as many, each of a figure of its own, so that its status says how many are counted. */
const IN_EACH = 10;
const AT_ONCE = 6;

const figuresToFile = async (): Promise<readonly string[]> => {
  const framework = await frameworkOf(cycleOf(2021));
  const named = framework?.priorities
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) => ("indicator" in criterion ? criterion.indicator : []));
  return [...new Set(named)].slice(0, IN_EACH);
};

const counties = countiesWithin("14").slice(0, OBJECTS / IN_EACH);
const poisonedAt = Math.floor(OBJECTS / 2);

/** Nobody compares bucket and receipts meanwhile: it is the redrive that brings the object in. */
const { reconcile: _, ...functions } = localFunctions;

/** Registers and uploads every object, one of them poisonous; that one's county and id. */
const uploadAll = async (host: TestHost) => {
  const clerks = await Promise.all(counties.map((county) => personAt(host, "clerk", county)));
  const subjects = await figuresToFile();
  const ids = await pMap(
    Array.from({ length: OBJECTS }, (_, n) => n),
    async (n) => {
      const [county, clerk] = [counties[n % counties.length], clerks[n % counties.length]];
      const subject = subjects[Math.floor(n / counties.length)];
      if (!county || !clerk || !subject) throw new Error(`nothing to file as ${n}`);
      const title = n === poisonedAt ? "poison" : `object ${n}`;
      const file = figures({ [subject]: "1" }, { title });
      const { evidenceId, upload } = UploadAnswer.parse((await clerk.register(county, file)).json);
      expect((await put(upload, file.bytes)).status).toBe(200);
      return { county, evidenceId };
    },
    { concurrency: AT_ONCE },
  );
  const poison = ids[poisonedAt];
  if (!poison) throw new Error("no object was poisonous");
  return poison;
};

/** Figures that the statuses of all counties have. */
const counted = async (host: TestHost): Promise<number> => {
  const inspector = await personAt(host, "inspector", "14");
  const statuses = await pMap(counties, (county) => inspector.status(county), { concurrency: 4 });
  return statuses.reduce((sum, { reported }) => sum + reported.indicators, 0);
};

const sqsOf = ({ endpoints }: TestHost) =>
  new SQSClient({ endpoint: endpoints.sqs, region, credentials });

/** Dead letters after two tries: the five that are deployed take half a minute here, twice. */
const giveUpSoon = async (host: TestHost): Promise<void> => {
  const QueueUrl = host.resources.queues.urls.evidenceEvents;
  const sqs = sqsOf(host);
  const AttributeNames = ["RedrivePolicy" as const];
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames }),
  );
  const policy: Readonly<Record<string, unknown>> = JSON.parse(Attributes?.RedrivePolicy ?? "");
  const RedrivePolicy = JSON.stringify({ ...policy, maxReceiveCount: 2 });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { RedrivePolicy } }));
  sqs.destroy();
};

/** What the alarm of each dead-letter queue and failure queue looks at, where it is above its threshold of none. */
const alarming = async (host: TestHost) => {
  const { queues } = host.resources;
  const sqs = sqsOf(host);
  const seen: Record<string, number> = {};
  const urls = { ...queues.deadLetterUrls, ...queues.failureUrls };
  for (const [name, QueueUrl] of Object.entries(urls)) {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
    );
    const visible = Number(Attributes?.ApproximateNumberOfMessages);
    if (visible > 0) seen[name] = visible;
  }
  sqs.destroy();
  return seen;
};

const redrive = (stateFolder: string, ...args: readonly string[]) =>
  runToEnd("../redrive/main.ts", ["--state", stateFolder, ...args], { env: { NO_COLOR: "1" } });

test(`of ${OBJECTS} objects one is poisonous: the others are counted, it is one dead letter that says why, and counts once the fault is mended`, {
  timeout: 900_000,
}, async () => {
  const stateFolder = folderOfTest("poison");
  const functionsFolder = linkFunctions(folderOfTest("poisoned-functions"));
  const faulty = await startTestHost({ stateFolder, functionsFolder, functions });
  await giveUpSoon(faulty);
  const poison = await uploadAll(faulty);
  await eventually(
    () => counted(faulty),
    (count) => count === OBJECTS - 1,
  );
  await eventually(
    () => alarming(faulty),
    (queues) => Object.keys(queues).length > 0,
  );

  expect(await alarming(faulty)).toEqual({ evidenceEvents: 1 });
  const listed = await redrive(stateFolder);
  expect([listed.code, listed.error]).toEqual([0, ""]);
  expect(listed.out).toContain("1 条 letters");
  expect(listed.out).toContain(`evidence/2021/${poison.county}/${poison.evidenceId}`);
  expect(listed.out).toContain("message failed: Poisoned");
  const [id = ""] = /[0-9a-f]{8}(?=.*evidenceEvents)/.exec(listed.out) ?? [];
  const tooSoon = await redrive(stateFolder, "--id", id);
  expect([tooSoon.code, tooSoon.error]).toEqual([1, ""]);
  expect(tooSoon.out).toMatch(/dead again \([0-9a-f]{8}\): message failed: Poisoned/);
  expect(await counted(faulty)).toBe(OBJECTS - 1);

  await faulty.stop();
  const mended = await startTestHost({ stateFolder, functions });
  const redriven = await redrive(stateFolder, "--all");
  expect([redriven.code, redriven.error]).toEqual([0, ""]);
  expect(redriven.out).toContain("processed: 收据 receipt accepted");
  await eventually(
    () => counted(mended),
    (count) => count === OBJECTS,
  );
  expect(await alarming(mended)).toEqual({});
  expect((await redrive(stateFolder)).out).toContain("no dead letters");
  await mended.stop();
});
