import { PurgeQueueCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { letGo, lettersIn } from "../../../infra/redrive/letters.ts";
import { LogNotAsked } from "../../../infra/redrive/site.ts";
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
beforeEach(async () => {
  const { urls, deadLetterUrls, failureUrls } = at.urls;
  for (const QueueUrl of [urls, deadLetterUrls, failureUrls].flatMap((all) => Object.values(all)))
    await at.site.sqs.send(new PurgeQueueCommand({ QueueUrl }));
});

const county = { county: "140524", cycle: "2021" };
const evidence = (id: string) => `evidence/2021/140524/${id}/王某的文件.pdf`;
const dead = (key: string) => at.send(at.urls.deadLetterUrls.evidenceEvents, notice(key));

test("what waits in every queue is listed with its reason, and is there afterwards", async () => {
  const id = await dead(evidence("E1"));
  await at.send(at.urls.deadLetterUrls.recomputeRequests, county);
  at.log("ingest-evidence", {
    comesAgain: [id],
    error: "StaleRow",
    cause: "Conflict",
    stack: ["at settle (file:///var/task/shared/aws/rows.ts:12:3)"],
  });

  const { text, isWell } = await at.redrive({ act: "list" });

  expect(isWell).toBe(true);
  expect(text).toMatch(
    new RegExp(
      `${id.slice(0, 8)} .*evidenceEvents.*evidence/2021/140524/E1 .*5 .*message failed: StaleRow ← Conflict {2}shared/aws/rows.ts:12`,
    ),
  );
  expect(text).toMatch(/recomputeRequests.*140524\/2021.*not in the log/);
  expect(text).not.toContain("王某");
  expect(await at.count(at.urls.deadLetterUrls.recomputeRequests)).toBe(1);
});

test("where logs cannot be asked that is said, and no reason is made up", async () => {
  await dead(evidence("E1"));
  const refuse = async () => {
    throw new LogNotAsked("AccessDenied");
  };

  const { text } = await at.redrive({ act: "list" }, { logs: { since: refuse, fromHere: refuse } });

  expect(text).toContain("the log cannot be asked: AccessDenied");
});

test("one letter is put back by the beginning of its id; the others stay", async () => {
  const ids = [await dead(evidence("E1")), await dead(evidence("E2"))];

  const { text } = await at.redrive({ id: [String(ids[1]).slice(0, 12)] });

  expect(text).toMatch(/E2 .*waits still/);
  expect(text).not.toContain("E1");
  expect(await at.taken(at.urls.urls.evidenceEvents)).toEqual([
    JSON.stringify(notice(evidence("E2"))),
  ]);
  expect(await at.count(at.urls.deadLetterUrls.evidenceEvents)).toBe(1);
});

test("the letters of one queue are put back, and those of another are not", async () => {
  await dead(evidence("E1"));
  await at.send(at.urls.deadLetterUrls.recomputeRequests, county);

  await at.redrive({ queue: ["recomputeRequests"] });

  expect(await at.taken(at.urls.urls.recomputeRequests)).toEqual([JSON.stringify(county)]);
  expect(await at.count(at.urls.deadLetterUrls.evidenceEvents)).toBe(1);
});

test("more letters than one answer holds are all put back", async () => {
  for (let n = 0; n < 25; n += 1) await dead(evidence(`E${n}`));

  const { text } = await at.redrive({});

  expect(text.match(/waits still/g)).toHaveLength(25);
  expect(await at.count(at.urls.deadLetterUrls.evidenceEvents)).toBe(0);
});

test.each([
  {
    what: "an id that no letter has",
    id: ["ffffffff-"],
    says: /No dead letter has the id ffffffff-/,
  },
  { what: "the beginning of several ids", id: [""], says: /2 dead letters begin with/ },
])("$what is refused, and nothing is put back", async ({ id, says }) => {
  await dead(evidence("E1"));
  await dead(evidence("E2"));

  await expect(at.redrive({ id })).rejects.toThrow(says);

  expect(await at.count(at.urls.deadLetterUrls.evidenceEvents)).toBe(2);
});

test("a queue that there is none of is refused with the names of those that there are", async () => {
  await expect(at.redrive({ queue: ["EvidenceEvents"] })).rejects.toThrow(
    /There is no queue EvidenceEvents; there are: evidenceEvents, recomputeRequests.*recompute-status\/stream/,
  );
});

test("a dry run says what would be sent and sends nothing", async () => {
  const id = await dead(evidence("E1"));

  const { text } = await at.redrive({ act: "plan" });

  expect(text).toMatch(
    new RegExp(`${id.slice(0, 8)}  evidenceEvents  → evidenceEvents[\\s\\S]*nothing was sent`),
  );
  expect(text).not.toContain("王某");
  expect(await at.count(at.urls.urls.evidenceEvents)).toBe(0);
  expect(await at.count(at.urls.deadLetterUrls.evidenceEvents)).toBe(1);
});

test("what is discarded is gone, and nothing is asked for in its place", async () => {
  const id = await dead("none of ours");

  await at.redrive({ act: "discard", id: [id] });

  expect(await at.count(at.urls.deadLetterUrls.evidenceEvents)).toBe(0);
  expect(await at.count(at.urls.urls.evidenceEvents)).toBe(0);
});

test("what another command holds is not told as absent", async () => {
  await dead(evidence("E1"));
  await at.taken(at.urls.deadLetterUrls.evidenceEvents);

  const { text } = await at.redrive({ act: "list" });

  expect(text).toMatch(/1 条正由别的命令查看.*look again in 120 s/);
});

test("a letter that was held for too long is no trouble to whoever lets go of it", async () => {
  const id = await dead(evidence("E1"));
  const { letters } = await lettersIn(at.site, at.site.holdings);
  const lost = letters.map((each) => ({ ...each, handle: `${each.handle}x` }));

  await letGo(at.site, [...lost, ...letters]);

  expect(letters.map((each) => each.id)).toEqual([id]);
});

test("where nothing waits that is said", async () => {
  expect(await at.redrive({ act: "list" })).toEqual({
    text: "没有死信 · no dead letters",
    isWell: true,
  });
});
