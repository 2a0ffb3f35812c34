import { useEffect, useState } from "preact/hooks";
import { now } from "../clock.ts";
import { Moment } from "./day.tsx";

/** On paper only: when it was printed, by the server's clock. */
export const PrintedAt = (props: { readonly label: string }) => {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const note = () => setAt(now());
    addEventListener("beforeprint", note);
    return () => removeEventListener("beforeprint", note);
  }, []);
  return (
    <p class="print-only small">
      {props.label}
      <Moment at={new Date(at).toISOString()} />
    </p>
  );
};

/** The sheet that a screen is printed on, while it is open; the whole of it, since a sheet of another size would be a page break. */
export const usePaper = (paper: "wide"): void => {
  useEffect(() => {
    document.documentElement.dataset.paper = paper;
    return () => {
      delete document.documentElement.dataset.paper;
    };
  }, [paper]);
};
