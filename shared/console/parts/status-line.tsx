import { useEffect, useRef, useState } from "preact/hooks";

/** A sentence that is read out when it changes, at most every few seconds, so that nobody is talked over; seen at once. */
export const StatusLine = (props: {
  readonly text: string;
  readonly everyMilliseconds?: number;
}) => {
  const { text, everyMilliseconds = 5000 } = props;
  const [said, setSaid] = useState("");
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + everyMilliseconds - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="status-line">
      <p aria-hidden="true">{text}</p>
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
};
