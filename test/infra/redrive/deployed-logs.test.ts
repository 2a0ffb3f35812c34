import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { expect, test } from "vitest";
import { deployedLogs } from "../../../infra/redrive/deployed-logs.ts";
import { LogNotAsked } from "../../../infra/redrive/site.ts";
import { mockedClient } from "../../support/mocked-client.ts";

// Mocked: the engines of this machine have no CloudWatch; the rehearsal asks an emulator's
const mock = mockedClient(CloudWatchLogsClient);
const logs = () =>
  deployedLogs(new CloudWatchLogsClient({ region: "x" }), (name) =>
    name === "ingest-evidence" ? "group" : undefined,
  );
const event = (eventId: string, message: string, timestamp = 7) => ({
  eventId,
  timestamp,
  message: JSON.stringify({ level: "error", message, comesAgain: [eventId] }),
});
const since = new Date(1000);

test("all pages are read, each word is looked for, and other lines are left out", async () => {
  mock
    .on(FilterLogEventsCommand, { filterPattern: '"comesAgain"' })
    .resolvesOnce({ events: [event("1", "one")], nextToken: "more" })
    .resolvesOnce({ events: [{ eventId: "2", message: "END" }, event("3", "three")] });
  mock.on(FilterLogEventsCommand, { filterPattern: '"settled"' }).resolves({ events: [] });

  const lines = await logs().since("ingest-evidence", ["comesAgain", "settled"], since);

  expect(lines.map(({ message, at }) => [message, at])).toEqual([
    ["one", new Date(7)],
    ["three", new Date(7)],
  ]);
  expect(mock.commandCalls(FilterLogEventsCommand)[0]?.args[0].input).toMatchObject({
    logGroupName: "group",
    startTime: 1000,
  });
});

test.each([
  { what: "with", before: event("1", "before"), after: event("2", "after") },
  {
    what: "without",
    before: { ...event("1", "before"), eventId: undefined },
    after: { ...event("1", "after"), eventId: undefined },
  },
])(
  "of what is written from now on, lines of before are left out, $what ids of events",
  async ({ before, after }) => {
    mock
      .on(FilterLogEventsCommand)
      .resolvesOnce({ events: [before] })
      .resolves({ events: [before, after] });

    const read = await logs().fromHere("ingest-evidence", ["comesAgain"]);

    expect((await read()).map(({ message }) => message)).toEqual(["after"]);
  },
);

test("a log that refuses, that the stack does not tell or that is too long is not asked, and says which", async () => {
  const refusal = Object.assign(new Error("not yours"), { name: "AccessDeniedException" });
  mock.on(FilterLogEventsCommand).rejects(refusal);
  const asked = (name: string) => logs().since(name, ["comesAgain"], since);

  await expect(asked("ingest-evidence")).rejects.toThrow(
    new LogNotAsked("AccessDeniedException: not yours"),
  );
  await expect(asked("other")).rejects.toThrow(/does not tell the log of other/);
  mock.reset();
  mock.on(FilterLogEventsCommand).resolves({ events: [], nextToken: "for ever" });
  await expect(asked("ingest-evidence")).rejects.toThrow(/too long since/);
});
