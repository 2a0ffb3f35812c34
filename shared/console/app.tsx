import "./usual.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { LocationProvider } from "preact-iso/router";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import { apiOf } from "./api/client.ts";
import { now } from "./clock.ts";
import { latestCycle, loadSettings } from "./config.ts";
import { type Console, ConsoleContext } from "./context.tsx";
import { forgetDrafts, forgetWork } from "./drafts.ts";
import { Frame } from "./frame.tsx";
import { applyPreferences, keptPreferences, type Preferences } from "./preferences.ts";
import { Screens } from "./routes.tsx";
import { forgetSession, keepToken, keptSession, type Session } from "./sign-in/session.ts";
import { SignIn } from "./sign-in/sign-in.tsx";
import { StartFailed } from "./start-failed.tsx";

/** The page: what it has to know of its deployment, then who is there, then the screen that the address names. */
export const App = () => {
  const [settings, setSettings] = useState<ConsoleSettings | "failed">();
  const [preferences, setPreferences] = useState(keptPreferences);
  useEffect(() => {
    loadSettings().then(setSettings, () => setSettings("failed"));
  }, []);
  useEffect(() => applyPreferences(preferences), [preferences]);
  if (settings === undefined) return null;
  if (settings === "failed") return <StartFailed locale={preferences.locale} />;
  return <Started settings={settings} preferences={preferences} onPrefer={setPreferences} />;
};

const Started = (props: {
  readonly settings: ConsoleSettings;
  readonly preferences: Preferences;
  readonly onPrefer: (preferences: Preferences) => void;
}) => {
  const { settings, preferences } = props;
  const [session, setSession] = useState<Session | undefined>(() => keptSession(now()));
  const [hasEnded, setHasEnded] = useState(false);
  const [cycle, setCycle] = useState(latestCycle(settings)?.cycle ?? "");
  const context = useMemo((): Console | undefined => {
    if (!session) return undefined;
    const api = apiOf({
      origin: settings.api,
      token: () => session.token,
      locale: () => preferences.locale,
      onSignedOut: () => {
        forgetSession();
        setHasEnded(true);
        setSession(undefined);
      },
    });
    return { settings, session, api, locale: preferences.locale, cycle };
  }, [settings, session, preferences.locale, cycle]);
  if (!context)
    return (
      <SignIn
        settings={settings}
        locale={preferences.locale}
        hasEnded={hasEnded}
        onToken={(token) => setSession(keepToken(token))}
      />
    );
  return (
    <LocationProvider scope="/console">
      <ConsoleContext.Provider value={context}>
        <Frame
          preferences={preferences}
          onPrefer={props.onPrefer}
          onCycle={setCycle}
          onSignOut={() => {
            forgetSession();
            forgetDrafts();
            forgetWork();
            setHasEnded(false);
            setSession(undefined);
          }}
        >
          <Screens />
        </Frame>
      </ConsoleContext.Provider>
    </LocationProvider>
  );
};
