import { parseArgs } from "node:util";
import { fuzzIntake } from "./fuzz-intake.ts";

/** `node test/intake/fuzz/main.ts --runs 100000 --from 0`: mutated files through the intake, with a line each tenth. */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "100000" }, from: { type: "string", default: "0" } },
});
const began = performance.now();
const report = await fuzzIntake(
  Number(values.runs),
  Number(values.from),
  ({ files, memory, slowest }) => {
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(
      `${files} files, ${seconds} s, ${memory.at(-1)} MB, slowest ${slowest.milliseconds} ms (run ${slowest.run})\n`,
    );
  },
);
const codes = [...report.codes].toSorted(([, one], [, other]) => other - one);
process.stdout.write(
  `${report.accepted} accepted; ${codes.map(([code, count]) => `${code} ${count}`).join(", ")}\n`,
);
process.stdout.write(`over 2 s: ${report.hangs.length === 0 ? "none" : report.hangs.join(", ")}\n`);
