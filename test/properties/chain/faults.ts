import { StaleRow } from "../../../shared/aws/errors.ts";
import type { Copy, Pause } from "./copies.ts";
import type { Tape } from "./tape.ts";

type Fault = (pause: Pause, copy: Copy) => void;

const die: Fault = (_, copy) => copy.kill();
/** Throttled, timed out, or made and its answer lost. */
const fail: Fault = ({ fail: give }) => give(new Error("the service did not answer"));
/** DynamoDB reports a conflict also when another transaction was merely in the way. */
const conflict: Fault = ({ fail: give }) =>
  give(new StaleRow("another transaction was in the way", {}));

const conditional: ReadonlySet<string> = new Set(["settle", "commitStatus", "updateBoard"]);

/** Lets a copy go on from one of its pauses, or, now and then, makes something go wrong there. */
export const faults = (tape: Tape, most: number) => {
  let left = most;
  return (copy: Copy): void => {
    const pauses = copy.pauses();
    const pause = pauses[tape.next(pauses.length)];
    if (!pause) return;
    if (left === 0 || !tape.rarely(8)) {
      pause.goOn();
      return;
    }
    left -= 1;
    const canConflict = conditional.has(pause.call) && pause.moment === "before";
    const possible = canConflict ? [die, fail, conflict] : [die, fail];
    (possible[tape.next(possible.length)] ?? fail)(pause, copy);
  };
};
