import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import type { Locale } from "../domain/findings/finding.ts";
import type { ConsoleApi } from "./api/client.ts";
import type { Session } from "./sign-in/session.ts";
import { type Say, sayIn, type WordTable } from "./words/words.ts";

/** What every screen may ask: who it is for, in which year and language, and the API. */
export interface Console {
  readonly settings: ConsoleSettings;
  readonly session: Session;
  readonly api: ConsoleApi;
  readonly locale: Locale;
  readonly cycle: string;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export const useConsole = (): Console => {
  const console = useContext(ConsoleContext);
  if (!console) throw new Error("a screen is drawn outside the frame");
  return console;
};

/** The words of a table in the reader's language. */
export const useWords = <Words extends WordTable>(words: Words): Say<Words> =>
  sayIn(words, useConsole().locale);
