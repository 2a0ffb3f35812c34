/**
 * Whether a script of a form field only calls what PDF programs have built in for showing and checking numbers, dates
 * and sums, with plain values. Such a call can do nothing but change how the field looks.
 */
export const isBuiltIn = (script: string): boolean => {
  if (script.length > LONGEST) return false;
  const calls = script
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "0")
    .replaceAll(/\bnew\s+Array\s*\(/g, "(")
    .replaceAll(/\b(?:true|false)\b/g, "0")
    .split(";")
    .map((call) => call.trim())
    .filter((call) => call !== "");
  return calls.length > 0 && calls.every((call) => CALL.test(call));
};

const LONGEST = 4000;

/** Acrobat's own functions, by the names that its forms are written with. */
const CALL =
  /^AF(?:Number_(?:Format|Keystroke)|Percent_(?:Format|Keystroke)|Special_(?:Format|Keystroke|KeystrokeEx)|(?:Date|Time)_(?:Format|FormatEx|Keystroke|KeystrokeEx)|Range_Validate|Simple_Calculate)\s*\([\d\s.,+\-()[\]]*\)$/;
