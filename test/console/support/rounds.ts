import type { Page, Route } from "playwright-core";

/** What opening an address asks of a line. */
export interface Rounds {
  /** Questions one after the other: each waits for an answer to the one before. */
  readonly rounds: number;
  /** Of all answers, with their headers, as they are sent. */
  readonly bytes: number;
  /** What was asked for in each round. */
  readonly asked: readonly (readonly string[])[];
}

/** An office's slow line, down from the cloud. */
export const slowLine = { bytesPerSecond: 400_000 / 8, latencySeconds: 0.4 } as const;

/** What the line itself takes, whatever the machines at its ends do. */
export const floorOf = ({ rounds, bytes }: Rounds): number =>
  bytes / slowLine.bytesPerSecond + rounds * slowLine.latencySeconds;

/**
 * Opens an address and holds every question that the page asks until it has no more to ask, then has all of them answered:
 * that is a round. Ends when nothing is asked any more, and `selector` is there.
 */
export const roundsOf = async (page: Page, address: string, selector: string): Promise<Rounds> => {
  const held: Route[] = [];
  const asked: string[][] = [];
  let bytes = 0;
  await page.route("**/*", (route) => void held.push(route));
  const opening = page.goto(address, { waitUntil: "commit" });
  await until(() => held.length > 0);
  do {
    const round = held.splice(0);
    asked.push(round.map((route) => new URL(route.request().url()).pathname));
    for (const sent of await Promise.all(round.map(answered))) bytes += sent;
    await opening;
    await quiet(page, held);
  } while (held.length > 0);
  await page.locator(selector).first().waitFor();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  return { rounds: asked.length, bytes, asked };
};

/** Lets a question go out, and waits for the whole of its answer; returns how long that was. */
const answered = async (route: Route): Promise<number> => {
  await route.continue();
  const request = route.request();
  await (await request.response())?.finished();
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
};

/** Until the page has done what it can do with the answers that it has: its thread is idle, and it has asked nothing more. */
const quiet = async (page: Page, held: readonly Route[]): Promise<void> => {
  let before = -1;
  while (before !== held.length) {
    before = held.length;
    for (let turn = 0; turn < 5; turn++) await page.evaluate(IDLE);
  }
};

/** A page that waits for its style draws nothing, and a thread that draws nothing is never told that it is idle. */
const IDLE = "new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 300 }))";

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
};
