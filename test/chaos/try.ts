import "./zlib-at-once.ts";
import { playMoves, playSeed } from "./schedule/play.ts";
import { shrunk } from "./shrink/shrink.ts";
import { traceOf } from "./shrink/trace.ts";

const from = Number(process.argv[2]),
  n = Number(process.argv[3]);
const without = process.argv[4] as never;
const s = performance.now();
let bad = 0,
  moves = 0;
for (let seed = from; seed < from + n; seed++) {
  try {
    const p = await playSeed(seed, without);
    moves += p.moves.length;
    if (p.faults.length) {
      bad++;
      if (bad < 6) console.log(seed, p.faults.slice(0, 4), JSON.stringify(p.program.weather));
      if (n === 1) {
        const few = await shrunk(p, without);
        for (const l of traceOf(p.program, few, await playMoves(p.program, few, without)))
          console.log(l);
      }
    }
  } catch (e) {
    bad++;
    if (bad < 6) console.log(seed, e);
  }
}
const ms = performance.now() - s;
console.log({
  cpu: process.cpuUsage().user / 1e3 / n,
  n,
  bad,
  moves: moves / n,
  perSecond: (n / ms) * 1000,
});
process.exit(0);
