import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";

/** A decision that was taken, by its number: the focus comes here, since what it was taken with may be gone. */
export const TakenNote = (props: { readonly number: number | undefined }) => {
  const { number } = props;
  const say = useWords(sharedWords);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (number !== undefined) place.current?.focus();
  }, [number]);
  if (number === undefined) return null;
  return (
    <p ref={place} class="notice notice-good" role="status" tabIndex={-1} data-quiet-focus>
      {say("taken", { n: number })}
    </p>
  );
};
