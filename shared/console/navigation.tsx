import { useLocation } from "preact-iso/router";
import { useConsole, useWords } from "./context.tsx";
import { frameWords } from "./words/frame.ts";

type Place = keyof typeof frameWords;

/** The screens that somebody of a role works on, in the order of the work. Anyone may open any other: the API says what he sees. */
const ofRole: Readonly<Record<"department" | "office" | "leader", readonly Place[]>> = {
  department: ["tasks", "upload", "indicators", "self", "report"],
  office: [
    ...(["tasks", "upload", "indicators", "self", "assign"] as const),
    ...(["progress", "check", "report", "sign-off"] as const),
  ],
  leader: ["tasks", "progress", "report", "sign-off"],
};

/** The way to the screens; which of them one is on is said as well as shown. */
export const Navigation = (props: { readonly count: number | undefined }) => {
  const { session } = useConsole();
  const say = useWords(frameWords);
  const { path } = useLocation();
  const links = linksOf(session);
  return (
    <nav class="places" aria-label={say("places")}>
      <ul>
        <li>
          <a href="/console" aria-current={path === "/console" ? "page" : undefined}>
            {say("todo")}
            <WaitingCount count={props.count} />
          </a>
        </li>
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? "page" : undefined}>
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** How much waits, as a number beside a word; nothing is drawn for nothing. */
export const WaitingCount = (props: { readonly count: number | undefined }) => {
  const say = useWords(frameWords);
  if (props.count === undefined || props.count === 0) return null;
  return (
    <span class="count">
      {props.count}
      <span class="unseen"> {say("waiting")}</span>
    </span>
  );
};

interface Link {
  readonly href: string;
  readonly name: Place;
}

const linksOf = ({
  role,
  division,
  department,
}: ReturnType<typeof useConsole>["session"]): readonly Link[] => {
  const inCounty = (names: readonly Place[]): readonly Link[] =>
    names.map((name) => ({ href: `/console/c/${division}/${name}`, name }));
  switch (role) {
    case "clerk":
      return inCounty(department === undefined ? ofRole.office : ofRole.department);
    case "leader":
      return inCounty(ofRole.leader);
    case "reviewer":
      return [{ href: "/console/review", name: "review" }];
    case "inspector":
      return [
        { href: "/console/board", name: "board" },
        { href: "/console/review", name: "review" },
      ];
    case "director":
      return [
        { href: "/console/board", name: "board" },
        { href: "/console/calendar", name: "calendar" },
      ];
    case "admin":
      return [{ href: "/console/board", name: "board" }];
  }
};
