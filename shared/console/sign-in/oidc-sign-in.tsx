import { useEffect, useState } from "preact/hooks";
import { signInWords } from "../words/sign-in.ts";
import { sayIn } from "../words/words.ts";
import { CALLBACK, cameBack, goToProvider } from "./oidc.ts";
import { sessionOf } from "./session.ts";
import type { SignInProps } from "./sign-in-props.ts";

/** The way to the provider and back. */
export const OidcSignIn = ({ settings: { signIn }, locale, onToken }: SignInProps) => {
  const say = sayIn(signInWords, locale);
  const [fault, setFault] = useState<string>();
  const [isReturning, setIsReturning] = useState(location.pathname === CALLBACK);
  useEffect(() => {
    if (signIn.kind !== "oidc" || !isReturning) return;
    void cameBack(signIn, new URL(location.href)).then((came) => {
      history.replaceState(null, "", came.place);
      if ("token" in came && sessionOf(came.token) !== undefined) return onToken(came.token);
      setFault("token" in came ? say("noClaims") : (came.said ?? say(came.why)));
      setIsReturning(false);
    });
  }, []);
  if (signIn.kind !== "oidc") return null;
  if (isReturning) return <p role="status">{say("signingIn")}</p>;
  const place = location.pathname + location.search;
  return (
    <>
      {fault !== undefined && (
        <p class="notice notice-bad" role="alert">
          {say("refused", { reason: fault })}
        </p>
      )}
      <button type="button" class="main" onClick={() => void goToProvider(signIn, place, locale)}>
        {say("withAccount")}
      </button>
    </>
  );
};
