/**
 * What the user asked about. `hub`: a repository on a Hub, `revision` a commit, tag or branch or null for the default.
 * `local`: a model directory or a weights file on this machine.
 */
export type ModelRef =
  | { readonly kind: 'hub'; readonly asked: string; readonly id: string; readonly revision: string | null }
  | { readonly kind: 'local'; readonly asked: string; readonly path: string };
