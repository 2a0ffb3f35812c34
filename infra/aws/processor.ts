import { Architecture } from "aws-cdk-lib/aws-lambda";

interface Processor {
  readonly architecture: Architecture;
  /** What npm calls it when it chooses a package with native code. */
  readonly cpu: string;
}

/** What functions may run on. arm64 costs a fifth less; the other is for a machine that plays the cloud. */
export const processors = {
  arm64: { architecture: Architecture.ARM_64, cpu: "arm64" },
  x86_64: { architecture: Architecture.X86_64, cpu: "x64" },
} as const satisfies Record<string, Processor>;
export type ProcessorName = keyof typeof processors;

export const isProcessor = (name: string): name is ProcessorName => Object.hasOwn(processors, name);
