import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../../events/api/problem.ts";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import { openFile } from "../api/evidence.ts";
import type { Place } from "../api/place.ts";
import { useConsole, useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";
import { ProblemView } from "./problem-view.tsx";
import { Waiting } from "./waiting.tsx";

type Opened = { readonly url: string } | { readonly problem: Problem | undefined };

/** A file of an evidence beside what is said of it. Its address is good for a minute, so each opening asks for one of its own. */
export const FileView = (props: {
  readonly place: Place;
  readonly evidenceId: string;
  readonly title: string;
  readonly contentType: string;
}) => {
  const { place, evidenceId, title, contentType } = props;
  const { api } = useConsole();
  const say = useWords(sharedWords);
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState<Extract<Opened, { problem: unknown }>>();
  const [isBlocked, setBlocked] = useState(false);
  const turn = useRef(0);
  const ask = async (): Promise<Opened> => {
    const answer = await openFile(api, place, evidenceId);
    if (answer.kind === "answered") return { url: answer.value.url };
    return { problem: answer.kind === "refused" ? answer.problem : undefined };
  };
  const isShown = isShownByBrowsers(contentType);
  const open = () => {
    turn.current += 1;
    const mine = turn.current;
    setOpened(undefined);
    if (!isShown) return;
    void ask().then((answer) => {
      if (turn.current === mine) setOpened(answer);
    });
  };
  useEffect(open, [evidenceId]);
  /** The window is made by the press itself, as browsers ask of one that is to open; its address comes after. */
  const openApart = () => {
    const apart = isShown ? window.open("about:blank", "_blank") : undefined;
    if (apart === null) return setBlocked(true);
    if (apart) apart.opener = null;
    setBlocked(false);
    void ask().then((answer) => {
      setFailed("url" in answer ? undefined : answer);
      if ("url" in answer) (apart ?? window).location.assign(answer.url);
      else apart?.close();
    });
  };
  return (
    <div class="file-view">
      <p class="file-bar">
        <bdi class="file-name">{title}</bdi>
        <button type="button" onClick={openApart}>
          {isShown ? say("openNewWindow") : say("download")}
        </button>
      </p>
      {isBlocked && (
        <p class="notice notice-warn" role="alert">
          {say("windowBlocked")}
        </p>
      )}
      {failed && <ProblemView problem={failed.problem} />}
      {isShown ? (
        <Shown opened={opened} title={title} contentType={contentType} again={open} />
      ) : (
        <p class="empty">{say("notShown")}</p>
      )}
    </div>
  );
};

const Shown = (props: {
  readonly opened: Opened | undefined;
  readonly title: string;
  readonly contentType: string;
  readonly again: () => void;
}) => {
  const { opened, title, contentType, again } = props;
  if (!opened) return <Waiting />;
  if (!("url" in opened)) return <ProblemView problem={opened.problem} again={again} />;
  if (contentType !== PDF)
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
      <section class="file-frame file-picture" aria-label={title} tabIndex={0}>
        <img src={opened.url} alt={title} referrerpolicy="no-referrer" />
      </section>
    );
  // A viewer that knows these words of PDF 2.0 shows the page at the frame's width, without thumbnails
  const src = `${opened.url}#navpanes=0&view=FitH`;
  return <iframe class="file-frame" src={src} title={title} referrerpolicy="no-referrer" />;
};

const PDF = "application/pdf";

/** What a browser shows by itself; anything else is saved. */
const isShownByBrowsers = (type: ReceiptAnswer["contentType"]): boolean =>
  [PDF, "image/jpeg", "image/png"].includes(type);
