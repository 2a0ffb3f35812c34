import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { PartLoading } from "./parts/part-loading.tsx";
import { PartMissing } from "./parts/part-missing.tsx";

const RELOADED = "duxue.reloaded";

/**
 * A screen that is loaded when it is first opened. After a deployment its file may be gone: then the page is loaded anew,
 * once, and finds the new one; drafts are kept, so nothing that was typed is lost.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> => {
  let loaded: ComponentType<Props> | undefined;
  const Lazy = (props: Props) => {
    const [part, setPart] = useState<{ readonly Part: ComponentType<Props> | "missing" }>();
    useEffect(() => {
      if (loaded) return;
      load().then(
        (Part) => {
          sessionStorage.removeItem(RELOADED);
          loaded = Part;
          setPart({ Part });
        },
        () => {
          if (sessionStorage.getItem(RELOADED) !== null) return setPart({ Part: "missing" });
          sessionStorage.setItem(RELOADED, "1");
          location.reload();
        },
      );
    }, []);
    const Part = loaded ?? part?.Part;
    if (Part === undefined) return <PartLoading />;
    return Part === "missing" ? <PartMissing /> : <Part {...props} />;
  };
  // Whatever comes of it: a browser keeps the file, or it is asked for again and told of when the part is drawn
  return Object.assign(Lazy, { begin: () => void load().catch(() => undefined) });
};

/** A part, and how one has it fetched before it is drawn. */
export type LazyPart<Props> = ComponentType<Props> & { readonly begin: () => void };
