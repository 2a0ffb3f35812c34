import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../../events/api/problem.ts";
import { openFile } from "../api/evidence.ts";
import type { Place } from "../api/place.ts";
import { useConsole, useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";
import { ProblemView } from "./problem-view.tsx";
import { Waiting } from "./waiting.tsx";

/** What a browser shows by itself; anything else is saved. */
const PDF = "application/pdf";
const pictures: readonly string[] = ["image/jpeg", "image/png"];

/** A file of an evidence beside what is said of it. Its address is good for a minute, so it is asked for when the file is opened. */
export const FileView = (props: {
  readonly place: Place;
  readonly evidenceId: string;
  readonly title: string;
  readonly contentType: string;
}) => {
  const { place, evidenceId, title, contentType } = props;
  const { api } = useConsole();
  const say = useWords(sharedWords);
  const [opened, setOpened] = useState<
    { readonly url: string } | { readonly problem: Problem | undefined }
  >();
  const open = () => {
    setOpened(undefined);
    void openFile(api, place, evidenceId).then((answer) => {
      if (answer.kind === "answered") setOpened({ url: answer.value.url });
      else setOpened({ problem: answer.kind === "refused" ? answer.problem : undefined });
    });
  };
  useEffect(open, [evidenceId]);
  const isShown = contentType === PDF || pictures.includes(contentType);
  if (!opened) return <Waiting />;
  if (!("url" in opened)) return <ProblemView problem={opened.problem} again={open} />;
  return (
    <div class="file-view">
      {contentType === PDF && (
        <iframe class="file-frame" src={opened.url} title={title} referrerpolicy="no-referrer" />
      )}
      {pictures.includes(contentType) && (
        <img class="file-picture" src={opened.url} alt={title} referrerpolicy="no-referrer" />
      )}
      <p>
        <a href={opened.url} target="_blank" rel="noreferrer">
          {isShown ? say("openNewWindow") : say("downloadNamed", { name: title })}
        </a>
      </p>
    </div>
  );
};
