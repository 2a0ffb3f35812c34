import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useWords } from "./context.tsx";
import { Page } from "./parts/page.tsx";
import { frameWords } from "./words/frame.ts";

/** A screen that cannot be drawn says so, below a frame that leads to every other; without it the one before would stand for ever. */
export const ScreenGuard = (props: { readonly children: ComponentChildren }) => {
  const [fault, forget] = useErrorBoundary();
  const { path } = useLocation();
  const say = useWords(frameWords);
  useEffect(() => {
    if (fault !== undefined) forget();
  }, [path]);
  if (fault === undefined) return <>{props.children}</>;
  return (
    <Page title={say("screenFailed")}>
      <p class="notice notice-bad" role="alert">
        {say("screenFailedText")}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => location.reload()}>
          {say("reload")}
        </button>
      </div>
    </Page>
  );
};
