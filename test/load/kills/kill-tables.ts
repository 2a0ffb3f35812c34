import Table from "cli-table3";
import { say } from "../../../infra/command-line/terminal.ts";
import { quantile } from "../../bench/bench.ts";
import { type Kill, victims } from "./killed-hosts.ts";
import type { Acknowledged } from "./persistent-clerk.ts";
import type { KillFigures } from "./run-kills.ts";

/** How often a line is said where nobody watches a terminal. */
const EVERY = 10;

/** Says how many of the kills are done. */
export const killProgress = (total: number) => {
  let done = 0;
  return ({ victim, after, wasUp }: Kill, { stored }: Acknowledged): void => {
    done += 1;
    const line = `${done}/${total} kills: ${victim} after ${after.toFixed(0)} ms${wasUp ? "" : ", while it started"}; ${stored} PUTs answered`;
    if (process.stdout.isTTY)
      process.stdout.write(`\r\u001b[K${line}${done === total ? "\n" : ""}`);
    else if (done % EVERY === 0 || done === total) say(line);
  };
};

export const killTable = ({
  kills,
  told,
  uploads,
  seconds,
  startsToSettle,
  dead,
}: KillFigures): string => {
  const table = new Table({
    head: ["SIGKILL", "times", "while it started", "median ms after its start"],
    colAligns: ["left", "right", "right", "right"],
    style: { head: [], border: [] },
  });
  for (const victim of victims) {
    const own = kills.filter((kill) => kill.victim === victim);
    if (own.length === 0) continue;
    table.push([
      victim,
      `${own.length}`,
      `${own.filter(({ wasUp }) => !wasUp).length}`,
      quantile(
        own.map(({ after }) => after),
        0.5,
      ).toFixed(0),
    ]);
  }
  return [
    table.toString(),
    `${uploads} uploads in ${seconds.toFixed(0)} s: ${told.registered} registrations answered 201, ${told.registeredBefore} sent again and answered 200;`,
    `${told.stored} PUTs answered 200, ${told.storedBefore} sent again to what had come (412), ${told.settledBefore} settled before their clerk was told; ${told.unanswered} calls had no answer`,
    `settled after ${startsToSettle} start(s) more; ${dead} dead letters of messages that five hosts died with, all of them found again`,
  ].join("\n");
};
