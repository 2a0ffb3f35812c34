import pc from "picocolors";

/** Colour only where a person looks at a terminal. */
export const colours = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);

export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`);
};
