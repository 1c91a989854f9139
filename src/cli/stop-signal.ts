/** Signals by which a person or a job ends a run, and the exit code that shells give for each (128 and its number, POSIX 2.8.2). */
export const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;
export type StopSignal = keyof typeof signalCodes;
