import type { StatedLimit } from '../../../model/license.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { CardText } from './card-text.ts';
import { lineAt, type PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
import { sentences } from './sentences.ts';
import { subjectBefore } from './subject.ts';

const use = '(?:use|usage|uses|purposes?|applications?|exploitation|activities|deployment|utili[sz]ation|redistribution)';
const refused = '(?:prohibited|forbidden|disallowed|banned|not (?:allowed|permitted|authori[sz]ed|granted|licensed))';
const research = '(?:non-?commercial|personal|academic|scientific|(?:non-?commercial |academic |scientific )?research)(?:(?:,| and| or|/)+ ?(?:non-?commercial|academic|educational|personal|scientific|research))*';

/** Plain prohibitions, language by language; each is linear in the length of a sentence. */
const prohibitions: readonly RegExp[] = [
  new RegExp(`\\b(?:not|never|n['\\u2019]t|cannot)\\b (?:to )?(?:(?:be|to be|allowed to be|permitted to be) )?(?:used? |licensed |available |released |allowed |permitted )?(?:it |this model |the model |them )?(?:for|in) (?:any )?commercial(?:ly)?(?: or [\\w-]+)? ?${use}?`, 'i'),
  new RegExp(`\\b(?:no|prohibits?|prohibiting|forbids?|forbidding|disallows?|without) (?:any |all |the )?commercial ${use}\\b`, 'i'),
  new RegExp(`\\bcommercial ${use}\\b[^.;]{0,40}\\b(?:is|are|be)\\b (?:\\w+ly )?${refused}`, 'i'),
  new RegExp(`\\bcommercial ${use}\\b[^.;]{0,40}\\b(?:requires?|needs?|only (?:with|after|upon|under))\\b(?: an?| the| our| your| prior| explicit)* (?:separate|paid|commercial|written|prior|explicit|additional|special|further|enterprise|express|formal)\\b(?:,? (?:and )?[\\w-]+){0,2} (?:licen[sc]es?|permissions?|agreements?|consent|authori[sz]ations?|approvals?|contracts?|fee)`, 'i'),
  new RegExp(`^commercial ${use}?\\s*[:\\uFF1A]\\s*(?:\\u274C|\\u{1F6AB}|\\u2717|\\u2718|\\u00D7|no\\b|not\\b|prohibited|forbidden)`, 'iu'),
  new RegExp(`\\b(?:only|solely|exclusively|strictly|purely|(?:restricted|limited) (?:only )?to)\\b (?:(?:be|to be|available|permitted|allowed|released|provided|licensed|intended)? ?(?:used )?(?:for |to )?)?(?:your |the )?${research}(?: ${research})?(?: (?:use|usage|uses|purposes?|activities)\\b|[.!]?$)`, 'i'),
  new RegExp(`\\bfor ${research} (?:use|usage|uses|purposes?) only\\b|\\b(?:use|used) (?:for|in) ${research} only\\b`, 'i'),
  new RegExp(`\\bnon-?commercial(?: research)?(?: ${use})? only\\b|\\b(?:released|distributed|available|provided|licensed|published|shared) (?:\\w+ )?(?:under|with|by) (?:an? |the )?(?:[\\w-]+ )?non-?commercial (?:[\\w-]+ )?licen[sc]e\\b|\\b(?:licensed|released|provided|available)(?: \\w+)? for (?:academic,? |research,? |personal,? )*(?:and |or )?non-?commercial (?:research )?(?:use|purposes?)`, 'i'),
  /\b(?:for|if you (?:want|need|wish|plan|intend)[^.;]{0,30}) commercial (?:use|usage|licen[sc]\w+|purposes?)\b[^.;]{0,30}\b(?:contact|reach out|write to|apply|request|e-?mail|get in touch|obtain|purchase)\b/i,
  /^(?:licen[sc]e\s*[:\uFF1A]\s*)?(?:non-?commercial(?: use)?(?: only)?|research (?:use )?only)\W*$/i,
  /\b(?:not|never|n['\u2019]t|cannot)\b (?:to )?(?:be )?(?:use[ds]? |deploy(?:ed)? )(?:it |this model |the model |them )?commercially\b/i,
  /(?:\u5546\u7528|\u5546\u4E1A(?:\u7528\u9014|\u4F7F\u7528|\u76EE\u7684))[^\u3002]{0,12}(?:\u8BF7|\u9700|\u987B)[^\u3002]{0,14}(?:\u7533\u8BF7|\u8054\u7CFB|\u6388\u6743|\u767B\u8BB0|\u6CE8\u518C)/,
  /\u043A\u043E\u043C\u043C\u0435\u0440\u0447\u0435\u0441\u043A\S* \u0438\u0441\u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u043D\S*[^.;]{0,40}(?:\u0437\u0430\u043F\u0440\u0435\u0449|\u043D\u0435 (?:\u0440\u0430\u0437\u0440\u0435\u0448|\u0434\u043E\u043F\u0443\u0441\u043A))|\u0442\u043E\u043B\u044C\u043A\u043E \u0434\u043B\u044F [^.;]{0,30}(?:\u0438\u0441\u0441\u043B\u0435\u0434\u043E\u0432\u0430\u0442\u0435\u043B\u044C\u0441\u043A|\u043D\u0435\u043A\u043E\u043C\u043C\u0435\u0440\u0447\u0435\u0441\u043A)/i,
  /\buso commerciale\b[^.;]{0,40}(?:vietat|proibit|non (?:\u00E8 )?(?:consentit|permess))|\bsolo per (?:scopi|fini|uso)[^.;]{0,20}(?:ricerca|non[- ]commercial|accademic)|\bcommercieel gebruik\b[^.;]{0,40}(?:niet toegestaan|verboden)|\bkomercyjn\S*[^.;]{0,40}(?:zabronion|zakazan|niedozwolon)|\bticari (?:kullan\u0131m|ama\u00E7)\S*[^.;]{0,30}(?:yasak|izin verilm)/i,
  /(?:kh\u00F4ng|c\u1EA5m)[^.;]{0,40}th\u01B0\u01A1ng m\u1EA1i|(?:\u064A\u064F?\u062D\u0638\u0631|\u0645\u0645\u0646\u0648\u0639|\u0644\u0627 \u064A\u062C\u0648\u0632)[^.]{0,30}\u0627\u0644\u062A\u062C\u0627\u0631\u064A/i,
  /\u7981\u6B62(?:\u7528\u4E8E|\u4EFB\u4F55)?(?:\u4EFB\u4F55)?\u5546(?:\u4E1A|\u7528)|(?:\u4E0D\u5F97|\u4E0D\u53EF|\u4E0D\u80FD|\u4E0D\u5141\u8BB8|\u4E0D\u53EF\u4EE5)(?:\u7528\u4E8E|\u7528\u4F5C|\u4F5C)?(?:\u4EFB\u4F55)?\u5546(?:\u4E1A|\u7528)|\u4EC5(?:\u4F9B|\u9650|\u7528\u4E8E|\u53EF)[^\u3002\uFF0C]{0,14}(?:\u5B66\u672F|\u7814\u7A76|\u79D1\u7814|\u975E\u5546\u4E1A)|\u975E\u5546\u4E1A(?:\u7528\u9014|\u4F7F\u7528)/,
  /\u5546\u7528(?:\u5229\u7528)?(?:\u306F|\u3092)?(?:\u4E0D\u53EF|\u7981\u6B62|\u3067\u304D\u307E\u305B\u3093)|\u7814\u7A76\u76EE\u7684\u306E\u307F|\uC0C1\uC5C5\uC801 ?(?:\uC774\uC6A9|\uC0AC\uC6A9|\uBAA9\uC801)[^.]{0,12}(?:\uAE08\uC9C0|\uBD88\uAC00|\uC218 \uC5C6)|\uBE44\uC0C1\uC5C5\uC801/,
  /\bkommerzielle[nr]? (?:nutzung|verwendung|zwecke|einsatz)\b[^.;]{0,50}\b(?:untersagt|verboten|ausgeschlossen|nicht (?:gestattet|erlaubt|zul\u00E4ssig))|\b(?:nur|ausschlie\u00DFlich|lediglich) f\u00FCr (?:\S+ ){0,2}?(?:nicht-? ?kommerzielle|forschungs|wissenschaftliche|akademische)|\bnicht f\u00FCr (?:den |die )?kommerzielle/i,
  /\b(?:usage|utilisation|exploitation|fins?) commerciale?s?\b[^.;]{0,40}(?:interdit|prohib|non autoris|pas autoris)|\binterdi\S* (?:\S+ ){0,3}commercia|\b(?:uniquement|exclusivement|seulement|r\u00E9serv\S+)\b[^.;]{0,30}(?:non[- ]commercia|recherche|acad\u00E9mique)|\b(?:usage|utilisation) non[- ]commerciale? (?:uniquement|seulement)/i,
  /\buso comercial\b[^.;]{0,40}(?:prohibid|proibid|vedad|no (?:est\u00E1 )?(?:permitid|autorizad)|n\u00E3o (?:\u00E9 |est\u00E1 )?(?:permitid|autorizad))|\b(?:prohibid|proibid|vedad)\S* (?:\S+ ){0,2}uso comercial|(?:\bs\u00F3?o?lo\b|\bsolo\b|\b\u00FAnicamente|\bexclusivamente|\bapenas|\bsomente)[^.;]{0,40}(?:n[o\u00E3]o?[- ]comercia|investigaci\u00F3n|pesquisa|acad[e\u00E9\u00EA]mic)|\buso n\u00E3?o?[- ]comercial (?:apenas|somente|solamente|\u00FAnicamente)/i,
];

/** Words before a prohibition that turn it into an intention, a condition or its opposite. */
const softened = /\b(?:intended|designed|meant|suited|suitable|aimed|recommended|primarily|mainly|mostly|ideal|useful|not (?:restricted|limited)|no longer|unlike|if)\b[^.;:]{0,40}$|\bno restrictions?\b|\bnot (?:only|just|merely)\b[^.;]{0,60}$/i;
/** Opposites that hold the same words: "not limited to non-commercial use", "commercial use is not prohibited". */
const granted = /\bnot (?:strictly )?(?:prohibited|forbidden|limited|restricted)\b|\bcommercial (?:use|usage|purposes?)\b[^.;]{0,30}\b(?:is|are) (?:\w+ly )?(?:allowed|permitted|free)\b|\bfree for (?:both )?(?:research|academic|personal|non-?commercial) and commercial|(?:as well as|and) commercial use\b(?![^.;]*\bnot\b)/i;
/** Words around it that speak of something else than the weights. */
const elsewhere = /\b(?:data[- ]?sets?|training data|corpus|corpora|data used|source data|the code|codebase|demo|api|space|paper|voice samples?|images in|previous version|older version|openai|chat-?gpt)\b/i;

/** A heading says what its section is about; only one that is a prohibition from end to end forbids. */
const forbiddingHeading = /^\W*(?:licen[sc]e\s*[:\uFF1A-]\s*)?(?:for |strictly )*(?:non-?commercial|research|academic|personal)(?:(?: and | or |\/)(?:non-?commercial|research|academic|personal))? (?:use |purposes )?only\W*$/i;

/**
 * Sentences in which a card forbids commercial use of its model, whatever licence it names. What a model is intended for is no
 * prohibition, and neither is what a card says of its data, its code or another model.
 */
export function prohibitionsIn(card: CardText): readonly StatedLimit[] {
  return card.parts.flatMap(({ block, scope }) => {
    if (scope.topic === 'other' || (block.kind === 'heading' && !forbiddingHeading.test(block.plain.text.slice(0, 100)))) return [];
    return sentences(block.plain).flatMap((sentence) => limit(sentence, scope));
  });
}

function limit(plain: PlainText, scope: Scope): readonly StatedLimit[] {
  const found = prohibitions.map((words) => words.exec(plain.text)).find((one) => one !== null);
  if (found === undefined || (softened.test(plain.text.slice(0, found.index)) && !/\bnon-?commercial\b.{0,30}\bonly\b/i.test(found[0])) || granted.test(plain.text) || elsewhere.test(plain.text)) return [];
  const subject = subjectBefore(plain, found.index, scope.identity);
  if (subject === 'other' || subject === 'part') return [];
  return [{ withholds: 'commercialUse', evidence: { kind: 'prose', where: `README.md:${lineAt(plain, found.index)}`, quote: sanitizeLine(plain.text) } }];
}
