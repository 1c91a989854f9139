/** True for the words that huggingface_hub takes as yes (constants.py, `ENV_VARS_TRUE_VALUES`). */
export function isSwitchedOn(value: string | undefined): boolean {
  return ['1', 'ON', 'YES', 'TRUE'].includes(value?.trim().toUpperCase() ?? '');
}
