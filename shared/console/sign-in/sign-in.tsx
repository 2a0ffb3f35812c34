import { useEffect } from "preact/hooks";
import { lazyPart } from "../lazy-part.tsx";
import { signInWords } from "../words/sign-in.ts";
import { sayIn } from "../words/words.ts";
import type { SignInProps } from "./sign-in-props.ts";

const Oidc = lazyPart(async () => (await import("./oidc-sign-in.tsx")).OidcSignIn);
/** In no build but that of the host of this machine. */
const Development = DEVELOPMENT
  ? lazyPart(async () => (await import("./development.tsx")).DevelopmentSignIn)
  : undefined;

export const SignIn = (props: SignInProps) => {
  const say = sayIn(signInWords, props.locale);
  useEffect(() => {
    document.title = `${say("title")} – ${say("brand")}`;
  }, [props.locale]);
  return (
    <main id="content" class="sign-in">
      <p class="sign-in-brand">{say("brand")}</p>
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
      {props.settings.help && <p class="small">{say("help", { help: props.settings.help })}</p>}
    </main>
  );
};
