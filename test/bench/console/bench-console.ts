import Table from "cli-table3";
import type { Page } from "playwright-core";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { type ConsoleInBrowser, startConsole } from "../../console/support/console-in-browser.ts";
import { measuredBuild, tableOf } from "../../console/support/loads.ts";
import { floorOf, roundsOf, slowLine } from "../../console/support/rounds.ts";
import { lingchuanFigures, scan } from "../../journey/files.ts";
import { framework2021 } from "../../support/builders.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder.ts";
import { type Bench, quantile } from "../bench.ts";

const TASKS = "/console/c/140524/tasks";
const SHOWN = "section.priority";

/** What the page weighs, and how long the tasks take on a slow line beside what the line itself takes. */
export const benchConsole: Bench = async (say, { quick }) => {
  const folder = temporaryFolder("bench-console");
  try {
    const { first, style, parts } = await measuredBuild(folder);
    say(tableOf([first, style, ...parts]));
  } finally {
    removeFolder(folder);
  }
  if (chromiumPath === undefined) return say("no Chromium here: nothing is opened");
  const system = await startConsole();
  try {
    await fileAll(system, quick ? 3 : Number.POSITIVE_INFINITY);
    await onSlowLine(system, say, quick ? 3 : 11);
  } finally {
    await system.stop();
  }
};

const fileAll = async (system: ConsoleInBrowser, most: number): Promise<void> => {
  const office = await system.api(people.office);
  await office.file("140524", lingchuanFigures());
  const ids = itemsOf(framework2021()).flatMap(({ documents }) => documents.map(({ id }) => id));
  for (const [at, id] of ids.slice(0, most).entries())
    await office.file("140524", scan([id], at + 1));
};

const onSlowLine = async (
  system: ConsoleInBrowser,
  say: (line: string) => void,
  times: number,
): Promise<void> => {
  const address = system.host.apiUrl + TASKS;
  const { page } = await system.open(people.office, "/console");
  await page.goto("about:blank");
  const counted = await roundsOf(page, address, SHOWN);
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) seconds.push(await timed(page, address));
  const floor = floorOf(counted);
  const median = quantile(seconds, 0.5);
  const table = new Table({
    head: ["rounds", "kB", "floor s", "median s", "ratio", "a round ms", "kB a second"],
    style: { head: [], border: [] },
  });
  table.push([
    counted.rounds,
    (counted.bytes / 1000).toFixed(1),
    floor.toFixed(2),
    median.toFixed(2),
    (median / floor).toFixed(2),
    slowLine.latencySeconds * 1000,
    slowLine.bytesPerSecond / 1000,
  ]);
  say(table.toString());
};

/** From the address to the tasks, in a browser that has nothing of the page, on the slow line. */
const timed = async (page: Page, address: string): Promise<number> => {
  await page.goto("about:blank");
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.clearBrowserCache");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: slowLine.latencySeconds * 1000,
    downloadThroughput: slowLine.bytesPerSecond,
    uploadThroughput: slowLine.bytesPerSecond,
  });
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(SHOWN).first().waitFor();
  const seconds = (performance.now() - from) / 1000;
  await session.detach();
  return seconds;
};
