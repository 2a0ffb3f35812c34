import axe from "axe-core";
import type { Page } from "playwright-core";

/** A page that was taken for what WCAG and best practice ask of it (axe): each rule that it breaks, and where. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  // The page's policy allows no script; the checker enters through the debugger, not through the page
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(axe.source);
  const found = await evaluate(
    // What stands in a frame is a file that somebody handed in, from another origin, and no page of ours
    "axe.run({ iframes: false }).then(({violations}) => JSON.stringify(violations.map(({id, nodes}) => id + ' ' + nodes.map(({target}) => target.join(' ')).slice(0, 5).join(', '))))",
  );
  await session.detach();
  return JSON.parse(String(found));
};
