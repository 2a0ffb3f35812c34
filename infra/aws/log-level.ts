/** What functions write to their logs: everything, or errors alone. Alarms count errors, so there is nothing less. */
export const logLevels = ["info", "error"] as const;
export type LogLevel = (typeof logLevels)[number];
