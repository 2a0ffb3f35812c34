import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

/** A question over the page; Escape and its own buttons close it, and the focus goes back to where it was (`dialog` does both). */
export const Dialog = (props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) => {
  const { title, isOpen, onClose } = props;
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = place.current;
    if (!dialog) return;
    const isShown = dialog.hasAttribute("open");
    if (isOpen && !isShown) openOver(dialog);
    if (!isOpen && isShown) closeOver(dialog);
  }, [isOpen]);
  return (
    <dialog ref={place} class="dialog" aria-labelledby={id} onClose={onClose}>
      {isOpen && (
        <>
          <h2 id={id}>{title}</h2>
          {props.children}
        </>
      )}
    </dialog>
  );
};

/** Firefox before 98 and Safari before 15.4 know no dialogs: there it is a part of the page, which one is taken to. */
const openOver = (dialog: HTMLDialogElement): void => {
  if (isKnown(dialog)) {
    dialog.showModal();
  } else {
    dialog.setAttribute("open", "");
    dialog.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  }
};

const closeOver = (dialog: HTMLDialogElement): void =>
  isKnown(dialog) ? dialog.close() : dialog.removeAttribute("open");

const isKnown = (dialog: HTMLDialogElement): boolean => typeof dialog.showModal === "function";
