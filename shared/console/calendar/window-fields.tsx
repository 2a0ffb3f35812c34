import { useWords } from "../context.tsx";
import { calendarWords } from "../words/calendar.ts";
import { type CalendarFields, windowNames } from "./calendar-form.ts";

const ends = ["from", "until"] as const;

/** First and last day of each stage, side by side, to be compared as they are typed. */
export const WindowFields = (props: {
  /** What the ids of its fields begin with. */
  readonly id?: string;
  readonly isBad?: (path: string) => boolean;
  readonly windows: CalendarFields["windows"];
  readonly onWindows: ((windows: CalendarFields["windows"]) => void) | undefined;
}) => {
  const { windows, onWindows } = props;
  const say = useWords(calendarWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section class="table-frame" aria-label={say("windows")} tabIndex={0}>
      <table class="windows">
        <caption>{say("windows")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("window")}</th>
            {ends.map((end) => (
              <th key={end} scope="col">
                {say(end)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {windowNames.map((name) => (
            <tr key={name}>
              <th scope="row">{say(name)}</th>
              {ends.map((end) => (
                <td key={end} data-name={say(end)}>
                  {onWindows ? (
                    <input
                      id={`${props.id}-${name}-${end}`}
                      type="date"
                      aria-invalid={props.isBad?.(`windows.${name}.${end}`) ?? false}
                      aria-label={say("fieldOf", { window: say(name), end: say(end) })}
                      value={windows[name][end]}
                      onInput={(event) =>
                        onWindows({
                          ...windows,
                          [name]: { ...windows[name], [end]: event.currentTarget.value },
                        })
                      }
                    />
                  ) : (
                    <span class="code">{windows[name][end] || "—"}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
