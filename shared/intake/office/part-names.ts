/** Finds a part by the name that another part gives it: office programs agree on neither letter case nor escapes. */
export const partFinder = (names: readonly string[]) => {
  const byFolded = new Map(names.map((name) => [folded(name), name]));
  return (name: string): string | undefined =>
    byFolded.get(folded(name)) ?? byFolded.get(folded(unescaped(name)));
};

export const folded = (name: string): string => name.replace(/^\//, "").toLowerCase();

const unescaped = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
