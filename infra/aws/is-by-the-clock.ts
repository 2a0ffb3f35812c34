import type { ServiceFunction } from "../topology/service-function.ts";

/** Whether all that a function does begins with the clock: its rounds, and the messages that they consist of. */
export const isByTheClock = ({ triggers }: Pick<ServiceFunction, "triggers">): boolean =>
  triggers.some(({ kind }) => kind === "schedule");
