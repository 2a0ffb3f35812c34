import {
  type CloudWatchLogsClient,
  type FilteredLogEvent,
  paginateFilterLogEvents,
} from "@aws-sdk/client-cloudwatch-logs";
import { type LoggedLine, loggedLine } from "./logged-line.ts";
import { type FunctionLogs, LogNotAsked } from "./site.ts";

/** A log of many days has many pages, most of them without a line: after so many the rest is left, and that is said. */
const MOST_PAGES = 300;
/** Clocks disagree: what was written in these minutes before is read too, and left out where it was there already. */
const BEFORE_MS = 5 * 60_000;

/** Logs of a deployment; `groupOf` names the log group of a function. */
export const deployedLogs = (
  client: CloudWatchLogsClient,
  groupOf: (functionName: string) => string | undefined,
): FunctionLogs => {
  const events = async (functionName: string, words: readonly string[], since: Date) => {
    const logGroupName = groupOf(functionName);
    if (logGroupName === undefined)
      throw new LogNotAsked(`the stack does not tell the log of ${functionName}; deploy it first`);
    try {
      const found = await Promise.all(
        words.map((word) => eventsWith(client, { logGroupName, word, since })),
      );
      return found.flat();
    } catch (error) {
      if (error instanceof LogNotAsked || !(error instanceof Error)) throw error;
      throw new LogNotAsked(`${error.name}: ${error.message}`, { cause: error });
    }
  };
  return {
    since: async (functionName, words, since) =>
      linesFrom(await events(functionName, words, since)),
    fromHere: async (functionName, words) => {
      const since = new Date(Date.now() - BEFORE_MS);
      const before = await events(functionName, words, since);
      const known = new Set(before.map(identityOf));
      return async () => {
        const all = await events(functionName, words, since);
        return linesFrom(all.filter((event) => !known.has(identityOf(event))));
      };
    },
  };
};

/** An emulator leaves the ids of events out; where they stand and what they say tells them apart then. */
const identityOf = ({ eventId, logStreamName, timestamp, message }: FilteredLogEvent): string =>
  eventId ?? `${logStreamName} ${timestamp} ${message}`;

interface Asked {
  readonly logGroupName: string;
  readonly word: string;
  readonly since: Date;
}

const eventsWith = async (
  client: CloudWatchLogsClient,
  { logGroupName, word, since }: Asked,
): Promise<readonly FilteredLogEvent[]> => {
  const pages = paginateFilterLogEvents(
    { client },
    { logGroupName, filterPattern: `"${word}"`, startTime: since.getTime() },
  );
  const found: FilteredLogEvent[] = [];
  let read = 0;
  for await (const { events = [] } of pages) {
    found.push(...events);
    read += 1;
    if (read >= MOST_PAGES)
      throw new LogNotAsked(
        `it is too long since ${since.toISOString()}; look with the query what-failed of the dashboard`,
      );
  }
  return found;
};

const linesFrom = (events: readonly FilteredLogEvent[]): readonly LoggedLine[] =>
  events.flatMap(
    ({ message = "", timestamp }) =>
      loggedLine(message, timestamp === undefined ? undefined : new Date(timestamp)) ?? [],
  );
