import { UsageError } from '../errors.ts';
import type { Policy } from '../model/policy.ts';

/** Facts that differ between models which an audit judges together. */
const single = /"var":\s*\[?"((?:model\.(?!multimodal")|lineage\.(?:nodes|edges|undeclaredEdges|gaps|suspicions)|license\.(?:declared(?!Ids)|unexplained))[\w.]*)"/;

/** Throws UsageError when a rule asks for something that is known of single models only, such as an id or a tag. */
export function assertAuditable({ id, rules }: Policy): void {
  for (const rule of rules) {
    const when = JSON.stringify(rule.when);
    const fact = single.exec(when)?.[1] ?? (when.includes('"lineage.roots"') && /"var":\s*\[?"(?:id|license|status)"/.test(when) ? 'single roots' : undefined);
    if (fact !== undefined) throw new UsageError(`the rule ${rule.id} of ${id} reads ${fact}, and an audit judges models together that differ in it`, 'audit by a policy without that rule, and judge the models in question with modelcheck check');
  }
}
