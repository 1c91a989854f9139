/** The licence ids of a concluded expression; all parts of it bind. */
export function concludedIds(concluded: string | null): readonly string[] {
  return concluded === null ? [] : [...new Set(concluded.split(/\s+(?:AND|OR)\s+|[()]/).map((id) => id.trim()).filter((id) => id !== ''))];
}
