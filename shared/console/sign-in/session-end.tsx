import { useEffect, useState } from "preact/hooks";
import { now } from "../clock.ts";
import { useConsole, useWords } from "../context.tsx";
import { frameWords } from "../words/frame.ts";

const MINUTE = 60_000;
/** WCAG 2.2.1: long enough to finish a step. */
const WARNED_BEFORE = 5 * MINUTE;
const LOOKS_EVERY = 15_000;

/** Tells, five minutes before, that the token ends; what was typed is kept, and one may sign in again at once. */
export const SessionEnd = (props: { readonly onSignOut: () => void }) => {
  const { session } = useConsole();
  const say = useWords(frameWords);
  const [left, setLeft] = useState(session.expiresAt - now());
  useEffect(() => {
    const timer = setInterval(() => setLeft(session.expiresAt - now()), LOOKS_EVERY);
    return () => clearInterval(timer);
  }, [session]);
  if (left > WARNED_BEFORE) return null;
  const minutes = Math.max(0, Math.ceil(left / MINUTE));
  return (
    <div class="notice notice-warn ending" role="alert">
      <p>{say("sessionEnds", { minutes })}</p>
      <button type="button" onClick={props.onSignOut}>
        {say("signInAgain")}
      </button>
    </div>
  );
};
