import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";

/** What is to be mended before it can be sent: named at the top, each a way to its field; the focus comes here. */
export const ErrorSummary = (props: {
  readonly errors: readonly { readonly href: string; readonly text: string }[];
}) => {
  const say = useWords(sharedWords);
  const place = useRef<HTMLElement>(null);
  const { errors } = props;
  useEffect(() => {
    if (errors.length > 0) place.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <section ref={place} class="notice notice-bad" role="alert" tabIndex={-1}>
      <h2 class="notice-title">{say("errorsBelow", { n: errors.length })}</h2>
      <ul>
        {errors.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
