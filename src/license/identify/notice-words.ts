import { hashWords } from './tokens.ts';

/** Words that any title of a licence, or a sentence that only names the licence, can have. */
export const titleVocabulary = hashWords(
  'the license licenses licensed agreement terms of version v full text file files public spdx identifier weights model models software for and this is project legal unported international universal released distributed available covered under by above following follows as repository package'
);

/** Words that are in no name: they grant, forbid, limit, speak to the reader or tell of an edition. */
const forbidden = new Set(
  (
    'not no non none never only solely strictly merely except exception exceptions excepting excluded excluding unless without within must shall cannot should would could has have had be been is are was were this that these those here hereby herein you your yours we our us it they them ' +
    'use uses used using usage usable user users if when where while provided however but per any every each some before after during against beyond below above via require requires required mandatory needs need confidential proprietary restricted restrict restricts restriction restrictions ' +
    'prohibited prohibit prohibits forbidden forbid subject licensed license licenses licensing licensee licensees licence licences revoked revoke revocable nonprofit noncommercial noncommercially under according pursuant thereof right rights reserved ' +
    'void deprecated superseded withdrawn amended rider variant revision invalid expired copy copies edition editions version versions trial demo beta alpha preview draft sample lite weights checkpoints outputs terms policy policies clause clauses addendum amendment eula aup nda nc gpl lgpl agpl ' +
    'students academics hobbyists researchers universities schools persons companies competitors customers clients days weeks months purposes purpose apply applies denied disallowed barred banned allowed permitted granted unauthorized unauthorised ' +
    'nur kein keine keinen nicht ohne ausschlie\u00DFlich seulement uniquement sans pas solo s\u00F3lo solamente exclusivo exclusivamente sin nunca somente apenas sem senza alleen voor geen niet'
  ).split(' ')
);

/** Beginnings of words that speak of use or of conditions, and that institutions have in their names all the same. */
const ofUse =
  /^(?:commerc|kommerz|comerc|resear|forschung$|recherche|r\u00E9serv|investigaci|ricerca|academ|akadem|acad\u00E9m|educat|evaluat|evaluier|intern(?:al|e|o)?$|privat|personal|hobby|student|school|teach|production|busines|enterpris|government|medical|militar|warfare|weapon|test|open$|paid|pay|pric|fees?$|royalt|revenue|profit|sale|sell|resell|resale|sold|buy|rent|competi|custom|client|consumer|seat|device|gpu|cpu|annual|expir|valid|until|limit|maxim|minim|copying|distrib|redistrib|reproduc|publish|publicat|modif|deriv|adapt|train|distil|fine$|tun(?:e|ing)$|output|generat|result|host|deploy|serv|checkpoint|models?$|source|code$|software$|patent|trademark|warrant|liab|condition|guideline|rule|contract|agree|consent|permi|author[iy][sz]|allow|grant|disallow|ban|exclu|punish|prosecut|appl[iy]|regist|contact|ask|request|notif|cit(?:e|ed|ation|ations)$|attribut|credit|acknowledg|display|show|see|logo|badge|banner|built|made$|powered|keep|belong|own(?:ed|s)$|secret|pending|ethic|good$|evil|harm|outside|blind|utili[sz]|usag|benutz|nutzung|einsatz|verwend|uso$|usar|nd$|copyleft|dual|commons$|free|gratis|gratuit|libre)/u;

/** What institutions are. Among them a word of {@link ofUse} names their field: `Institute for Medical Research`. */
const institution =
  /^(?:institut\w*|istituto|cent(?:er|re|ro)|zentrum|universit(?:y|\u00E4t|\u00E9|\u00E0|a|at|eit)|universi[dt]ade?|colleges?|school|schule|hochschule|department|d\u00E9partement|faculty|academy|academia|academies|acad\u00E9mie|akademie|lehrstuhl|fakult\u00E4t|fachbereich|laborator\w*|labs?|society|gesellschaft|gemeinschaft|association|alliance|consortium|foundation|fondation|fundaci\u00F3n|stiftung|council|conseil|consejo|agency|agence|office|ministry|minist\u00E8re|national|hospital|clinic|bank|company|group|team|teams|workshop|project|initiative|network|organi[sz]ations?|board|trust|committee|bureau|machines|commission|kommission|regents|fellows|trustees|museum|library|observatory|division|technolog(?:y|ies)|media|press|studios?|collective|cooperative|guild|holdings)$/u;

/** Legal forms end a name: what follows is another one. */
const legalForm = /^(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|co|gmbh|ag|plc|bv|sas|sa|srl|spa|kk|pte|pty|ev)$/;

/** Fields in which holders work and which stand in their names without more: `Basalt Research`, `Quarry Education`. */
const field = /^(?:research|education|medical|open|school|software|business|services?|serv\w+|publishing|publications|source|production|productions|academia|distributed|commons)$/;

/** Words of a notice that stand in small letters. */
const small = new Set(
  'and of the de la le du des von van der den und et al a an da di do dos das y e i in by at for its their contributor contributors author authors developer developers maintainer maintainers member members team project group lab labs affiliates affiliate subsidiaries subsidiary present now others other various individual com org net io community copyright holder holders'.split(' ')
);

/** What a word may be in the name of a holder. */
export type NoticeWord = 'forbidden' | 'use' | 'field' | 'institution' | 'form' | 'small' | 'name';

/** Reads one word of a notice. */
export function readNoticeWord(word: string): NoticeWord {
  const lower = word.toLowerCase();
  if (forbidden.has(lower)) return 'forbidden';
  if (legalForm.test(lower)) return 'form';
  if (institution.test(lower)) return 'institution';
  if (small.has(lower)) return 'small';
  if (field.test(lower)) return 'field';
  return ofUse.test(lower) ? 'use' : 'name';
}

/** Words in scripts without capitals by which a passage speaks of use instead of naming somebody. */
export const useInOtherScripts =
  /[\u4EC5\u50C5\u53EA\u7981\u4E0D\u52FF\u65E0\u7121\u672A\u987B\u9808\u9700\u5E94\u61C9\u53EF\u9650\u4F9B]|\u5546\u7528|\u5546\u4E1A|\u5546\u696D|\u7528\u9014|\u4F7F\u7528|\u8BB8\u53EF|\u8A31\u53EF|\u6388\u6743|\u6388\u6B0A|\u76EE\u7684|\u5229\u7528|\u5B66\u672F\u7528|\uBE44\uC0C1\uC5C5|\uC0C1\uC5C5|\uC6A9\uB3C4|\uC774\uC6A9|\uC0AC\uC6A9|\uAE08\uC9C0|\uD55C\uC815|\uC5F0\uAD6C\uC6A9|\uC81C\uC678|\u0442\u043E\u043B\u044C\u043A\u043E|\u0438\u0441\u0441\u043B\u0435\u0434\u043E\u0432\u0430\u043D|\u043A\u043E\u043C\u043C\u0435\u0440\u0447|\u0437\u0430\u043F\u0440\u0435\u0449|\u0438\u0441\u043F\u043E\u043B\u044C\u0437|\u043A\u0440\u043E\u043C\u0435|\u043B\u0438\u0446\u0435\u043D\u0437|\u0443\u0441\u043B\u043E\u0432\u0438\u044F|\u062A\u062C\u0627\u0631\u064A|\u0644\u0644\u0628\u062D\u062B|\u063A\u064A\u0631|\u0641\u0642\u0637/iu;
