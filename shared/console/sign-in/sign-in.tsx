import { useEffect } from "preact/hooks";
import { LanguageSwitch } from "../language-switch.tsx";
import { lazyPart } from "../lazy-part.tsx";
import type { Preferences } from "../preferences.ts";
import { signInWords } from "../words/sign-in.ts";
import { sayIn } from "../words/words.ts";
import type { SignInProps } from "./sign-in-props.ts";

const Oidc = lazyPart(async () => (await import("./oidc-sign-in.tsx")).OidcSignIn);
/** In no build but that of the host of this machine. */
const Development = DEVELOPMENT
  ? lazyPart(async () => (await import("./development.tsx")).DevelopmentSignIn)
  : undefined;

/** Who one is, asked before anything is shown; in either language, since nobody has chosen one yet. */
export const SignIn = (
  props: SignInProps & {
    readonly preferences: Preferences;
    readonly onPrefer: (preferences: Preferences) => void;
  },
) => {
  const say = sayIn(signInWords, props.locale);
  useEffect(() => {
    document.title = `${say("title")} – ${say("brand")}`;
  }, [props.locale]);
  return (
    <main id="content" class="sign-in">
      <header class="sign-in-head">
        <p class="brand">{say("brand")}</p>
        <LanguageSwitch preferences={props.preferences} onPrefer={props.onPrefer} />
      </header>
      <h1>{say("title")}</h1>
      <p class="lead">{say("lead")}</p>
      {props.hasEnded && (
        <p class="notice notice-warn" role="alert">
          {say("ended")}
        </p>
      )}
      {props.settings.signIn.kind === "development" && Development ? (
        <Development {...props} />
      ) : (
        <Oidc {...props} />
      )}
      <footer class="small">
        {props.settings.help ? say("help", { help: props.settings.help }) : say("helpUnknown")}
      </footer>
    </main>
  );
};
