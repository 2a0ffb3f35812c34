import Table from "cli-table3";
import { isWorse } from "./drift.ts";
import { type DriftName, type Drifts, driftNames, type PhaseFigures } from "./load-figures.ts";
import type { LoadFigures } from "./run-load.ts";

/** An upload may take so much longer at the end than at the start, and memory may be so much more. */
export const ALLOWED = 0.1;

const style = { head: [], border: [] };
const shown = (value: number, digits = 0): string =>
  Number.isNaN(value) ? "–" : value.toFixed(digits);

const phaseNames: Readonly<Record<PhaseFigures["name"], string>> = {
  first: "首批 first files",
  most: "最快 as many as go",
  steady: "平稳 steady",
  bursts: "突发 bursts",
};

export const phaseTable = (phases: readonly PhaseFigures[]): string => {
  const table = new Table({
    head: [
      "",
      "s",
      "uploads",
      "/s",
      "p50",
      "p95",
      "p99",
      "registered",
      "PUT",
      "queued",
      "uncounted",
    ],
    colAligns: ["left", ...Array.from({ length: 10 }, () => "right" as const)],
    style,
  });
  table.push(
    ...phases.map(({ name, wait, queued, uncounted, ...phase }) => [
      phaseNames[name],
      shown(phase.seconds),
      `${phase.uploads}`,
      shown(phase.perSecond, 1),
      ...[wait.p50, wait.p95, wait.p99, phase.registering, phase.putting].map((ms) => shown(ms)),
      `${shown(queued.mean, 1)} / ${queued.most}`,
      `${shown(uncounted.mean, 1)} / ${uncounted.most}`,
    ]),
  );
  return `${table.toString()}\nms from the answered PUT until counted; medians of registering and of the PUT; queued and uncounted: mean / most`;
};

export const memoryTable = ({ memory }: Pick<LoadFigures, "memory">): string => {
  if (!memory) return "内存 memory: 此系统没有 /proc，未测 not measured where there is no /proc";
  const table = new Table({
    head: ["MB, steady part", "start", "1/4", "1/2", "3/4", "end"],
    colAligns: ["left", "right", "right", "right", "right", "right"],
    style,
  });
  table.push(["host", ...memory.host.map((each) => shown(each))]);
  table.push(["table's engine", ...memory.engine.map((each) => shown(each))]);
  return table.toString();
};

const driftWords: Readonly<Record<DriftName, string>> = {
  wait: "wait until counted (median), ms",
  processor: "processor time an upload, ms",
  memory: "memory of host and engine, MB",
};

export const driftTable = (drifts: Drifts): string => {
  const table = new Table({
    head: ["steady part", "first tenth", "last tenth", "ratio", "± noise", `≤ ${1 + ALLOWED}`],
    colAligns: ["left", "right", "right", "right", "right", "left"],
    style,
  });
  for (const name of driftNames) {
    const drift = drifts[name];
    if (!drift) continue;
    table.push([
      driftWords[name],
      shown(drift.first, 1),
      shown(drift.last, 1),
      shown(drift.ratio, 3),
      shown(drift.margin, 3),
      isWorse(drift, ALLOWED) ? "✘" : "✔",
    ]);
  }
  return `${table.toString()}\nnoise: two standard errors of the ratio, from the scatter of its slices about their line`;
};

/** What of a run is not as it has to be. */
export const faultsOf = ({ drifts, end, dead }: LoadFigures): readonly string[] => [
  ...driftNames.flatMap((name) => {
    const drift = drifts[name];
    return drift && isWorse(drift, ALLOWED)
      ? [`${driftWords[name]}: ${shown(drift.ratio, 3)} times the start`]
      : [];
  }),
  ...(dead > 0 ? [`死信 dead letters: ${dead}`] : []),
  ...end.faults,
];

export const endLine = ({ overtaken, ...end }: LoadFigures["end"]): string =>
  `${end.accepted} accepted, ${end.rejected} refused as they had to be, ${end.claims} claims, ${end.versions} versions, ${end.ledgerObjects} objects of the ledger; ${overtaken} claims were overtaken by a later one before they counted`;
