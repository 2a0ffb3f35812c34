import Table from "cli-table3";
import { quantile } from "../bench/bench.ts";
import { type CostLine, sumOf } from "../bench/costs/cost-lines.ts";
import type { Prices } from "../bench/costs/prices.ts";
import type { Profile } from "./arrivals.ts";
import { type Compared, FACTOR, isWithin } from "./check-model.ts";
import { type Limit, shareOf } from "./limit.ts";
import type { Outcome } from "./simulation.ts";

const style = { head: [], border: [] };

const counted = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });

export const limitTable = (limits: readonly Limit[], perSecond: number): string => {
  const table = new Table({
    head: ["", "at the peak", "limit", "", "share", "full at uploads/s"],
    colAligns: ["left", "right", "right", "left", "right", "right"],
    style,
  });
  for (const each of limits) {
    const { what, atPeak, limit, unit } = each;
    const share = shareOf(each);
    table.push([
      what,
      counted(atPeak),
      counted(limit),
      unit,
      `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`,
      counted(perSecond / share),
    ]);
  }
  return table.toString();
};

/** What is met first, and what then has to be raised. */
export const firstLimit = (limits: readonly Limit[], perSecond: number): readonly string[] => {
  const [first] = limits;
  if (!first) return [];
  const met = limits.filter((each) => shareOf(each) > 1);
  const at = `${counted(perSecond / shareOf(first))} uploads a second`;
  return met.length === 0
    ? [
        `高峰在各项限额之内 the peak is within every limit. The first that would be met, at ${at}: ${first.what} → ${first.raise}`,
      ]
    : met.map(
        (each, nth) =>
          `${nth === 0 ? "最先碰到 met first" : "其次 then"}, at ${counted(perSecond / shareOf(each))} uploads a second: ${each.what} → raise ${each.raise}`,
      );
};

export const waitLine = ({ waits }: Outcome): string => {
  const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) =>
    (quantile(waits, share) / 1000).toFixed(1),
  );
  return `从上传到计入 from PUT to counted, all of the last day: p50 ${p50} s, p95 ${p95} s, p99 ${p99} s, longest ${most} s`;
};

/** Whoever was refused at the throttle and asked again until the deadline was over is late. */
export const deadlineLine = ({ late, endedAt }: Outcome, { hours }: Profile): string => {
  const after = Math.max(0, endedAt - hours * 3_600_000) / 1000;
  return `截止之后 after the deadline: ${counted(late)} uploads that had asked before were stored; the last was counted ${counted(after)} s after it`;
};

export const stationTable = ({ stations }: Outcome, uploads: number): string => {
  const table = new Table({
    head: ["the last day", "most waiting", "copies at once", "uploads a batch", "ms a batch"],
    colAligns: ["left", "right", "right", "right", "right"],
    style,
  });
  for (const [name, { mostWaiting, mostBusy, batches, busyMs }] of stations) {
    table.push([
      name,
      counted(mostWaiting),
      counted(mostBusy),
      (uploads / batches).toFixed(2),
      (busyMs / batches).toFixed(0),
    ]);
  }
  return table.toString();
};

export const costTable = (lines: readonly CostLine[], prices: Prices, title: string): string => {
  const table = new Table({
    head: [title, prices.currency, "CNY"],
    colAligns: ["left", "right", "right"],
    style,
  });
  for (const { what, amount } of [...lines, { what: "sum", amount: sumOf(lines) }])
    table.push([what, counted(amount), counted(amount * prices.yuan)]);
  return table.toString();
};

export const comparedTable = (compared: readonly Compared[]): string => {
  const table = new Table({
    head: ["this machine", "load run", "model", "model / run", `within ${FACTOR}`],
    colAligns: ["left", "right", "right", "right", "left"],
    style,
  });
  for (const each of compared) {
    const { what, measured, modelled } = each;
    table.push([
      what,
      counted(measured),
      counted(modelled),
      (modelled / measured).toFixed(2),
      isWithin(each) ? "✔" : "✘",
    ]);
  }
  return table.toString();
};
