import {
  DeleteMessageCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { notice, startTestSite, type TestSite } from "./test-site.ts";

let at: TestSite;
beforeAll(async () => {
  at = await startTestSite();
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await at.stop();
});

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A function that takes messages: it does with each what is told, and deletes it unless told otherwise. */
const consumer = (
  queue: "evidenceEvents" | "recomputeRequests",
  work: (id: string) => "done" | "keeps",
) => {
  const QueueUrl = at.urls.urls[queue];
  let isOver = false;
  const running = (async () => {
    while (!isOver) {
      const { Messages = [] } = await at.site.sqs.send(
        new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1, VisibilityTimeout: 60 }),
      );
      for (const { MessageId = "", ReceiptHandle } of Messages)
        if (work(MessageId) === "done")
          await at.site.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  })();
  stops.push(async () => {
    isOver = true;
    await running;
  });
};

const key = "evidence/2021/140524/E1/a.pdf";
const settled = { level: "info", message: "evidence settled", evidenceId: "E1" } as const;

test("of an evidence that settles its receipt's state is told", async () => {
  await at.send(at.urls.deadLetterUrls.evidenceEvents, notice(key));
  consumer("evidenceEvents", () => {
    at.log("ingest-evidence", { ...settled, state: "accepted" });
    return "done";
  });

  const { text, isWell } = await at.redrive({ seconds: 20 });

  expect(isWell).toBe(true);
  expect(text).toContain("processed: 收据 receipt accepted");
});

test("what was told of the same evidence before it was put back says nothing of it", async () => {
  at.log("ingest-evidence", { ...settled, state: "rejected" });
  await at.send(at.urls.deadLetterUrls.evidenceEvents, notice(key));

  const { text, isWell } = await at.redrive({ seconds: 3 });

  expect(isWell).toBe(false);
  expect(text).toContain("waits still");
  consumer("evidenceEvents", () => "done");
});

test("where no line tells of it, a message that is gone and no dead letter is processed", async () => {
  await at.send(at.urls.deadLetterUrls.recomputeRequests, { county: "140524", cycle: "2021" });
  consumer("recomputeRequests", () => "done");

  const { text, isWell } = await at.redrive({ seconds: 20 });

  expect([isWell, text]).toEqual([true, expect.stringMatching(/140524\/2021.*processed *│/)]);
});

test("a county whose status changes by something else is not taken for recomputed", async () => {
  await at.send(at.urls.deadLetterUrls.recomputeRequests, { county: "140524", cycle: "2021" });
  consumer("recomputeRequests", () => {
    at.log("recompute-status", {
      level: "info",
      message: "status changed",
      county: "140524",
      cycle: "2021",
      version: 3,
    });
    return "keeps";
  });

  const { text } = await at.redrive({ seconds: 3 });

  expect(text).toContain("waits still");
  await at.site.sqs.send(new PurgeQueueCommand({ QueueUrl: at.urls.urls.recomputeRequests }));
});

test("where a line tells the county's version, it is told once the message is gone", async () => {
  await at.send(at.urls.deadLetterUrls.recomputeRequests, { county: "140526", cycle: "2021" });
  consumer("recomputeRequests", () => {
    at.log("recompute-status", {
      level: "info",
      message: "status changed",
      county: "140526",
      cycle: "2021",
      version: 4,
    });
    return "done";
  });

  expect((await at.redrive({ seconds: 20 })).text).toContain("processed: 状态 status v4");
});

test("while another command holds dead letters, what is gone from its queue may be among them", async () => {
  const { recomputeRequests: QueueUrl } = at.urls.deadLetterUrls;
  await at.send(QueueUrl, { county: "140524", cycle: "2021" });
  await at.taken(QueueUrl);
  await at.send(QueueUrl, { county: "140525", cycle: "2021" });
  consumer("recomputeRequests", () => "done");

  const { text } = await at.redrive({ seconds: 3 });

  expect(text).toMatch(/140525\/2021.*waits still/);
  await at.site.sqs.send(new PurgeQueueCommand({ QueueUrl }));
});

test("what fails again and is tried still is told with its new reason", async () => {
  await at.send(at.urls.deadLetterUrls.recomputeRequests, { county: "140524", cycle: "2021" });
  consumer("recomputeRequests", (id) => {
    at.log("recompute-status", {
      message: "recompute failed",
      comesAgain: [id],
      error: "Throttled",
    });
    return "keeps";
  });

  const { text, isWell } = await at.redrive({ seconds: 5 });

  expect(isWell).toBe(false);
  expect(text).toContain("failed again, tried still: recompute failed: Throttled");
});
