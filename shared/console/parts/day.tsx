import { useConsole } from "../context.tsx";

/** China has one zone, +08:00, wherever the PC believes to be. */
const ZONE = "Asia/Shanghai";
const SECOND = 1000;

/** The day that is over at a moment: 11月30日 24:00. */
export const LastDay = (props: { readonly dueAt: string }) => {
  const { locale } = useConsole();
  const lastSecond = new Date(Date.parse(props.dueAt) - SECOND);
  const day = lastSecond.toLocaleDateString(locale === "en" ? "en-GB" : "zh-CN", {
    timeZone: ZONE,
    month: locale === "en" ? "short" : "long",
    day: "numeric",
  });
  return <time dateTime={props.dueAt}>{`${day} 24:00`}</time>;
};

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
