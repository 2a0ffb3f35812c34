import "./usual.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { LocationProvider } from "preact-iso/router";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import { apiOf } from "./api/client.ts";
import { latestCycle, loadSettings } from "./config.ts";
import { type Console, ConsoleContext } from "./context.tsx";
import { Frame } from "./frame.tsx";
import { applyPreferences, keptPreferences, type Preferences } from "./preferences.ts";
import { Screens } from "./routes.tsx";
import { ScreenGuard } from "./screen-guard.tsx";
import { SignIn } from "./sign-in/sign-in.tsx";
import { useSession } from "./sign-in/use-session.ts";
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
  const { settings, preferences, onPrefer } = props;
  const { locale } = preferences;
  const { session, hasEnded, enter, end, leave } = useSession(settings.signIn);
  const [cycle, setCycle] = useState(latestCycle(settings)?.cycle ?? "");
  const context = useMemo((): Console | undefined => {
    if (!session) return undefined;
    const { token } = session;
    const api = apiOf({
      origin: settings.api,
      token: () => token,
      locale: () => locale,
      onSignedOut: () => end(token),
    });
    return { settings, session, api, locale, cycle };
  }, [settings, session, locale, cycle]);
  if (!context)
    return (
      <SignIn
        settings={settings}
        locale={locale}
        preferences={preferences}
        onPrefer={onPrefer}
        hasEnded={hasEnded}
        onToken={enter}
      />
    );
  return (
    <LocationProvider scope="/console">
      <ConsoleContext.Provider value={context}>
        <Frame
          preferences={preferences}
          onPrefer={onPrefer}
          onCycle={setCycle}
          onSignInAgain={() => end(context.session.token)}
          onSignOut={leave}
        >
          <ScreenGuard>
            <Screens />
          </ScreenGuard>
        </Frame>
      </ConsoleContext.Provider>
    </LocationProvider>
  );
};
