import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../context.tsx";
import { frameWords } from "../words/frame.ts";

export interface Crumb {
  readonly href: string;
  readonly name: string;
}

/** A screen: its one heading, which the focus goes to when it opens, and the way back. `place` names the county in the title. */
export const Page = (props: {
  readonly title: string;
  readonly place?: string | undefined;
  readonly crumbs?: readonly Crumb[];
  readonly lead?: ComponentChildren;
  /** Tables that need the room. */
  readonly isWide?: boolean;
  /** A place of work, which takes the whole window. */
  readonly isFull?: boolean;
  readonly children: ComponentChildren;
}) => {
  const { title, place, crumbs = [] } = props;
  const say = useWords(frameWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const brand = say("brand");
  useEffect(() => {
    document.title = [title, place, brand].filter((part) => part !== undefined).join(" – ");
  }, [title, place, brand]);
  useEffect(() => {
    // The frame above is as wide as the screen
    document.documentElement.toggleAttribute("data-full", props.isFull === true);
  }, [props.isFull]);
  useEffect(() => {
    if (hasOpened) {
      // From the top, with the frame in sight: the focus alone would scroll no further than it has to
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    hasOpened = true;
  }, [title]);
  return (
    <div class={`page ${props.isWide ? "page-wide" : ""} ${props.isFull ? "page-full" : ""}`}>
      {crumbs.length > 0 && (
        <nav class="crumbs" aria-label={say("crumbs")}>
          <ol>
            {crumbs.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {props.lead !== undefined && <div class="lead">{props.lead}</div>}
      {props.children}
    </div>
  );
};

/** The first screen of a visit leaves the focus where the browser has it. */
let hasOpened = false;
