import type { ConsoleSettings } from "../../../events/console-settings.ts";
import type { Locale } from "../../domain/findings/finding.ts";

export interface SignInProps {
  readonly settings: ConsoleSettings;
  readonly locale: Locale;
  /** A session came to its end: that is said, and one comes back to the place that one was at. */
  readonly hasEnded: boolean;
  readonly onToken: (token: string) => void;
}
