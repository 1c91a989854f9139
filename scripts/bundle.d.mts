/** Bundles the command line into a folder and returns the licence texts of the packages inside. */
export function bundle(outdir: string): Promise<readonly string[]>;
