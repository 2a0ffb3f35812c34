import type { Alert } from "../../topology/service-function.ts";

/** What a piece of a function's log says for a person to look at, once for each line. */
export const alertsIn = (text: string, alerts: readonly Alert[]): readonly Alert[] =>
  text
    .split("\n")
    .flatMap((line) => alerts.filter(({ message }) => line.includes(`"message":"${message}"`)));
