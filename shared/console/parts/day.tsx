import { now } from "../clock.ts";
import { useConsole } from "../context.tsx";

/** China has one zone, +08:00, wherever the PC believes to be. */
const ZONE = "Asia/Shanghai";
const SECOND = 1000;

/** The day that is over at a moment: 11月30日 24:00, with its year where that is another one. */
export const LastDay = (props: { readonly dueAt: string }) => {
  const { locale } = useConsole();
  const lastSecond = new Date(Date.parse(props.dueAt) - SECOND);
  const isThisYear = yearOf(lastSecond) === yearOf(new Date(now()));
  const day = lastSecond.toLocaleDateString(locale === "en" ? "en-GB" : "zh-CN", {
    timeZone: ZONE,
    ...(!isThisYear && { year: "numeric" }),
    month: locale === "en" ? "short" : "long",
    day: "numeric",
  });
  return <time dateTime={props.dueAt}>{`${day} 24:00`}</time>;
};

const yearOf = (day: Date): string =>
  day.toLocaleDateString("en-GB", { timeZone: ZONE, year: "numeric" });

/** A moment as a clock in China shows it: 2021年11月20日 09:05. */
export const Moment = (props: { readonly at: string }) => {
  const { locale } = useConsole();
  const text = new Date(props.at).toLocaleString(locale === "en" ? "en-GB" : "zh-CN", {
    timeZone: ZONE,
    year: "numeric",
    month: locale === "en" ? "short" : "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return <time dateTime={props.at}>{text}</time>;
};
