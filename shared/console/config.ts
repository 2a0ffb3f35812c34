import type { ConsoleSettings } from "../../events/console-settings.ts";

/** What this deployment is, as its own server says. */
export const loadSettings = async (): Promise<ConsoleSettings> => {
  const answer = await fetch("/console/config.json", { cache: "no-cache" });
  if (!answer.ok) throw new Error(`config.json ${answer.status}`);
  return answer.json();
};

/** The year that is shown first: the latest, which stands last. */
export const latestCycle = ({ cycles }: ConsoleSettings) => cycles[cycles.length - 1];
