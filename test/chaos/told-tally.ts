import { availableParallelism, cpus } from "node:os";
import Table from "cli-table3";
import type { Tally } from "./tally.ts";

/** What was played, by name, as a table; the machine and the time below it. */
export const toldTally = (tally: Tally, seconds: number): string => {
  const { schedules = 0, ...rest } = tally;
  const rows = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const table = new Table({
    head: ["", "in all", "a schedule"],
    colAligns: ["left", "right", "right"],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...rows.map(([name, count]) => [name, grouped(count), (count / schedules).toFixed(2)]),
  );
  const perSecond = (schedules / seconds).toFixed(1);
  return [
    table.toString(),
    `${grouped(schedules)} schedules in ${Math.round(seconds)} s, ${perSecond} a second`,
    `${cpus()[0]?.model ?? "?"}, ${availableParallelism()} processors, Node ${process.versions.node}`,
  ].join("\n");
};

export const grouped = (count: number): string => count.toLocaleString("en-US");
