import { ConsoleSettings } from "../../../events/console-settings.ts";

/** The settings that the host gave the function; without them a page could sign nobody in, so it does not start. */
export const settingsIn = (
  environment: Readonly<Record<string, string | undefined>>,
): ConsoleSettings => {
  const text = environment.CONSOLE_SETTINGS;
  if (text === undefined) throw new Error("CONSOLE_SETTINGS is not set");
  return ConsoleSettings.parse(JSON.parse(text));
};
