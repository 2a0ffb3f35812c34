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
