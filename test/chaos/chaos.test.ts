import { describe, expect, test } from "vitest";
import { runToEnd } from "../support/host.ts";
import { guards } from "./guards.ts";
import { playedInJobs, shrunkInJob } from "./jobs.ts";

/** `npm run chaos` plays thousands; here it is enough that it plays, and that it would notice. */
const asked = { from: 1, jobs: 1, without: undefined, enough: 1 };

describe.concurrent("schedules of everything that the cloud allows", () => {
  test("300 of them end where acts and objects alone lead to", async () => {
    const { failures, tally } = await playedInJobs(
      { ...asked, seeds: 300, jobs: 2 },
      () => undefined,
    );

    expect(failures).toEqual([]);
    expect(tally.schedules).toBe(300);
  });

  test.for(guards)("without the guard %s some end elsewhere", async (without) => {
    const { failures } = await playedInJobs({ ...asked, seeds: 300, without }, () => undefined);

    expect(failures).not.toEqual([]);
  });

  test("one that fails is told by the few moves that make it fail", async () => {
    const without = "withdrawal";
    const { failures } = await playedInJobs({ ...asked, seeds: 100, without }, () => undefined);

    const trace = await shrunkInJob(failures[0]?.seed ?? 0, without);

    expect(trace.length).toBeLessThan(20);
    expect(trace.join("\n")).toMatch(/withdraw e\d[\s\S]*was withdrawn and is not out/);
  });

  test("the command tells what was played, and how to play a failing seed again", async () => {
    const { out, code } = await runToEnd("../../test/chaos/main.ts", [
      ...["--seeds", "40", "--jobs", "1", "--without", "if-none-match"],
    ]);

    expect(code).toBe(0);
    expect(out).toMatch(/npm run chaos -- --from \d+ --seeds 1 --without if-none-match/);
  });
});
