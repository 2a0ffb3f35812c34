import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { askTodo } from "./api/todo.ts";
import { useAsked } from "./asking.tsx";
import { useConsole, useWords } from "./context.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Navigation, WaitingCount } from "./navigation.tsx";
import { Countdown } from "./parts/countdown.tsx";
import { StageTag } from "./parts/tag.tsx";
import { type Preferences, type TextSize, textSizes } from "./preferences.ts";
import { SessionEnd } from "./sign-in/session-end.tsx";
import { frameWords } from "./words/frame.ts";

interface FrameProps {
  readonly preferences: Preferences;
  readonly onPrefer: (preferences: Preferences) => void;
  readonly onCycle: (cycle: string) => void;
  readonly onSignOut: () => void;
  readonly onSignInAgain: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every screen: who one is, in which year and stage, what is due next, and how one gets elsewhere. */
export const Frame = (props: FrameProps) => {
  const { settings, session, api, cycle } = useConsole();
  const say = useWords(frameWords);
  const { path } = useLocation();
  const todo = useAsked(() => askTodo(api, cycle), [api, cycle, path]);
  const known = todo.state === "ready" ? todo.value : undefined;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <>
      <a class="skip" href="#content">
        {say("skip")}
      </a>
      <header class={isOpen ? "banner banner-open" : "banner"}>
        <div class="banner-row">
          <a class="brand" href="/console">
            {say("brand")}
          </a>
          <p class="banner-who">
            <span class="banner-place">{known?.who.name ?? session.division}</span>
            <span>{known?.who.department?.name ?? say(session.role)}</span>
          </p>
          <button
            type="button"
            class="menu-button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {say("menu")}
            <WaitingCount count={known?.todo.length} />
          </button>
          <div class="banner-state">
            <CycleChoice cycle={cycle} onCycle={props.onCycle} />
            {known?.who.stage && <StageTag stage={known.who.stage} />}
            {known?.who.dueAt && <Countdown dueAt={known.who.dueAt} stage={known.who.stage} />}
          </div>
          <div class="banner-tools">
            <LanguageSwitch {...props} />
            <SizeSwitch {...props} />
            <button type="button" class="quiet" onClick={props.onSignOut}>
              {say("signOut")}
            </button>
          </div>
        </div>
        <Navigation count={known?.todo.length} />
      </header>
      <SessionEnd onSignInAgain={props.onSignInAgain} />
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
      <footer class="foot">
        <p>{settings.help ? say("help", { help: settings.help }) : say("helpUnknown")}</p>
      </footer>
    </>
  );
};

const CycleChoice = (props: {
  readonly cycle: string;
  readonly onCycle: (cycle: string) => void;
}) => {
  const { settings } = useConsole();
  const say = useWords(frameWords);
  const [only] = settings.cycles;
  if (settings.cycles.length === 1 && only)
    return <p class="banner-cycle">{say("cycleOf", { cycle: only.cycle })}</p>;
  return (
    <label class="banner-cycle">
      <span class="unseen">{say("cycle")}</span>
      <select value={props.cycle} onChange={(event) => props.onCycle(event.currentTarget.value)}>
        {settings.cycles.map(({ cycle }) => (
          <option key={cycle} value={cycle}>
            {say("cycleOf", { cycle })}
          </option>
        ))}
      </select>
    </label>
  );
};

type Preferring = Pick<FrameProps, "preferences" | "onPrefer">;

const SizeSwitch = ({ preferences, onPrefer }: Preferring) => {
  const say = useWords(frameWords);
  return (
    <label class="size">
      <span>{say("textSize")}</span>
      <select
        value={preferences.textSize}
        onChange={(event) =>
          onPrefer({ ...preferences, textSize: sizeNamed(event.currentTarget.value) })
        }
      >
        {textSizes.map((size) => (
          <option key={size} value={size}>
            {say(size)}
          </option>
        ))}
      </select>
    </label>
  );
};

const sizeNamed = (name: string): TextSize => textSizes.find((size) => size === name) ?? "standard";
