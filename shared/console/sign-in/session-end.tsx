import { useEffect, useState } from "preact/hooks";
import { now } from "../clock.ts";
import { useConsole, useWords } from "../context.tsx";
import { frameWords } from "../words/frame.ts";

const MINUTE = 60_000;
/** WCAG 2.2.1: long enough to finish a step. */
const WARNED_BEFORE = 5 * MINUTE;
const LOOKS_EVERY = 15_000;

/** Tells, five minutes before, that the token ends, and that it has; what was typed is kept, and one may sign in again at once. */
export const SessionEnd = (props: { readonly onSignInAgain: () => void }) => {
  const { session } = useConsole();
  const say = useWords(frameWords);
  const left = useTimeLeft(session.expiresAt);
  if (left > WARNED_BEFORE) return null;
  const minutes = Math.ceil(left / MINUTE);
  return (
    <div class="ending" role="alert">
      <p>{minutes > 0 ? say("sessionEnds", { minutes }) : say("sessionEnded")}</p>
      <button type="button" onClick={props.onSignInAgain}>
        {say("signInAgain")}
      </button>
    </div>
  );
};

/** Milliseconds, by the server's clock; looked at anew when one comes back to a tab that slept. */
const useTimeLeft = (until: number): number => {
  const [left, setLeft] = useState(until - now());
  useEffect(() => {
    const look = () => setLeft(until - now());
    look();
    const timer = setInterval(look, LOOKS_EVERY);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [until]);
  return left;
};
