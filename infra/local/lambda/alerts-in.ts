import type { Alert, ServiceFunction } from "../../service-function.ts";

/** What a piece of a function's log says for a person to look at, once for each line. */
export const alertsIn = (
  text: string,
  definition: Pick<ServiceFunction, "alerts"> | undefined,
): readonly Alert[] => {
  const alerts = definition?.alerts ?? [];
  return text
    .split("\n")
    .flatMap((line) => alerts.filter(({ message }) => line.includes(`"message":"${message}"`)));
};
