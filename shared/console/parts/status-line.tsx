import { useEffect, useRef, useState } from "preact/hooks";

/** A sentence that is read out when it changes, at most every few seconds, so that nobody is talked over. */
export const StatusLine = (props: {
  readonly text: string;
  readonly everyMilliseconds?: number;
}) => {
  const { text, everyMilliseconds = 5000 } = props;
  const [said, setSaid] = useState(text);
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
    <p class="status-line" role="status">
      {said}
    </p>
  );
};
