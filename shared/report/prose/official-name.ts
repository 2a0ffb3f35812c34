/**
 * A name of the framework as an official text prints it: brackets beside Chinese full width, `党建/廉政` as 党建、廉政.
 */
export const officialName = (name: string): string =>
  name
    .replace(/(?<=\p{Script=Han})\/(?=\p{Script=Han})/gu, "、")
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)|(?<=\p{Script=Han})\(([^()]*)\)/gu, "（$1$2）");
