/** The best of the encodings that a file comes in and the asker takes (RFC 9110, 12.5.3); nothing: as it is. */
export const encodingFor = (
  acceptEncoding: string,
  offered: readonly string[],
): string | undefined => {
  const weights = new Map(
    acceptEncoding.split(",").map((each) => {
      const [name = "", ...parameters] = each.split(";").map((part) => part.trim().toLowerCase());
      const q = parameters.find((part) => part.startsWith("q="));
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  return offered
    .filter((name) => weightOf(name) > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one))[0];
};
