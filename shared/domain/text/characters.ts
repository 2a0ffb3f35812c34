/** Characters as Word counts them: spaces and line breaks left out. */
export const characters = (text: string): number => [...text.replaceAll(/\s/g, "")].length;
