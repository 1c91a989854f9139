import * as z from 'zod';

/** Where a model was found, by the form that names it. `other` covers code that is not Python, and plain addresses. */
export const discoveredKinds = ['python-call', 'cli', 'config', 'container', 'notebook', 'bom', 'purl', 'modelfile', 'other'] as const;

/** A model that a repository uses, and the line that names it. */
export const DiscoveredModel = z.strictObject({
  /** `org/name`, or `org/name@revision` where the place pins one other than `main`. */
  ref: z.string(),
  /** Relative to the folder that was searched, with `/` between its parts. */
  file: z.string(),
  /** 1-based line on which the name stands: of a constant its definition, not the call that reads it. */
  line: z.number().int().positive(),
  kind: z.enum(discoveredKinds),
  /** `certain`: a loader, option or purl that takes an id of the Hub. `likely`: the shape and the key suggest it. */
  confidence: z.enum(['certain', 'likely']),
});
export type DiscoveredModel = Readonly<z.infer<typeof DiscoveredModel>>;

/** Why something was not searched, or a name was not made a reference. `not-on-hub`: a name of another registry, such as Ollama's. `local-folder`: the id is a folder of the repository, which loaders take first. */
export const skipReasons = ['unreadable', 'too-large', 'not-a-bom', 'not-a-notebook', 'not-on-hub', 'local-folder'] as const;

/** A file, folder or name that discovery had to leave out; a run that could not look is never complete. */
export const DiscoverySkip = z.strictObject({
  file: z.string(),
  /** 1-based; null where the whole file was left out. */
  line: z.number().int().positive().nullable(),
  reason: z.enum(skipReasons),
  detail: z.string(),
});
export type DiscoverySkip = Readonly<z.infer<typeof DiscoverySkip>>;
