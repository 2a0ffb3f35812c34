import { useState } from "preact/hooks";
import type { ConsoleSettings } from "../../../events/console-settings.ts";
import { now } from "../clock.ts";
import { forgetDrafts, forgetWork, keepDraftsOf, pauseWork } from "../drafts.ts";
import { leaveProvider } from "./leave-provider.ts";
import { forgetSession, keepToken, keptSession, type Session } from "./session.ts";

/** Who is signed in in this tab, and the two ways in which that ends: by its time, or because somebody leaves. */
export const useSession = (signIn: ConsoleSettings["signIn"]) => {
  const [session, setSession] = useState<Session | undefined>(() => kept());
  const [hasEnded, setHasEnded] = useState(false);
  const enter = (token: string): void => {
    const entered = keepToken(token);
    if (entered) keepDraftsOf(entered.subject);
    setSession(entered);
  };
  /** The token is no longer taken, or is soon not: what was typed stays for the same person. Another session is left alone. */
  const end = (token: string): void =>
    setSession((current) => {
      if (current?.token !== token) return current;
      forgetSession();
      pauseWork();
      setHasEnded(true);
      return undefined;
    });
  /** Whoever leaves leaves nothing to the next person at this PC. */
  const leave = (): void => {
    forgetSession();
    forgetDrafts();
    forgetWork();
    setHasEnded(false);
    setSession(undefined);
    if (signIn.kind === "oidc") leaveProvider(signIn);
  };
  return { session, hasEnded, enter, end, leave };
};

const kept = (): Session | undefined => {
  const session = keptSession(now());
  if (session) keepDraftsOf(session.subject);
  return session;
};
