import { useEffect, useState } from "preact/hooks";
import type { Stage } from "../../domain/review/stage.ts";
import { now } from "../clock.ts";
import { useWords } from "../context.tsx";
import { deadlineWords } from "../words/stages.ts";
import { LastDay } from "./day.tsx";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long it is to a moment, or since, by the server's clock: 距县级报送截止还有 12 天（11月30日 24:00）. */
export const Countdown = (props: {
  readonly dueAt: string;
  readonly stage?: Stage | undefined;
}) => {
  const say = useWords(deadlineWords);
  const moment = useMinute();
  const left = Date.parse(props.dueAt) - moment;
  const key = left < 0 ? "past" : (props.stage ?? "any");
  const [before = "", after = ""] = say(key, { left: spanOf(Math.abs(left), say) }).split("{day}");
  return (
    <p class={left < 0 ? "countdown late" : "countdown"}>
      {before}
      <LastDay dueAt={props.dueAt} />
      {after}
    </p>
  );
};

/** The same in a table, beside the day itself. */
export const TimeLeft = ({ dueAt }: { readonly dueAt: string }) => {
  const say = useWords(deadlineWords);
  const left = Date.parse(dueAt) - useMinute();
  const text = say(left < 0 ? "late" : "left", { left: spanOf(Math.abs(left), say) });
  return <span class={left < 0 ? "small late" : "small"}>{text}</span>;
};

type Say = (key: "days" | "hours" | "minutes", values: { readonly n: number }) => string;

const spanOf = (span: number, say: Say): string => {
  if (span >= DAY) return say("days", { n: Math.floor(span / DAY) });
  if (span >= HOUR) return say("hours", { n: Math.floor(span / HOUR) });
  return say("minutes", { n: Math.max(1, Math.floor(span / MINUTE)) });
};

/** Now, drawn anew each minute. */
const useMinute = (): number => {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return moment;
};
