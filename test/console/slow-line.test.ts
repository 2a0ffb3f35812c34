import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { lingchuanFigures, scan } from "../journey/files.ts";
import { framework2021 } from "../support/builders.ts";
import { chromiumPath } from "../support/chromium.ts";
import { people } from "../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "./support/console-in-browser.ts";
import { floorOf, roundsOf, slowLine } from "./support/rounds.ts";

const documents = itemsOf(framework2021()).flatMap((item) => item.documents.map(({ id }) => id));

describe.runIf(chromiumPath !== undefined)("on a line of 400 kbit/s and 400 ms", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    const office = await system.api(people.office);
    await office.file("140524", lingchuanFigures());
    for (const [at, id] of documents.entries()) await office.file("140524", scan([id], at + 1));
  });
  afterAll(() => system.stop());

  test("the tasks of a county that has handed in all of its documents are there within 3 seconds", async () => {
    const { page, context } = await system.open(people.office, "/console");
    await page.goto("about:blank");

    const counted = await roundsOf(
      page,
      `${system.host.apiUrl}/console/c/140524/tasks`,
      "section.priority",
    );

    const told = `${counted.bytes} bytes at ${slowLine.bytesPerSecond} a second and ${counted.rounds} rounds:\n${counted.asked.map((round) => round.join("  ")).join("\n")}`;
    expect(floorOf(counted), told).toBeLessThan(3);
    await context.close();
  });
});
