import type { TermId } from '../../model/term-values.ts';

/**
 * Words by which an added passage shows which terms it may change although no clause of the known text is touched: MIT with a
 * paragraph on commercial use has every clause of MIT, and what it says of commercial use is not known.
 */
export const termCues: Readonly<Record<TermId, RegExp>> = {
  commercialUse: /\b(?:commercial\w*|profit\w*|monetiz\w*|monetis\w*|revenue|sale|sell\w*|business|paid|pay|fees?|subscriptions?)\b|商业|商用|盈利/,
  fieldOfUse: /\b(?:commercial\w*|research|academic|educational?|evaluation|personal|private|internal|production|purposes? of|solely for|only for)\b|研究|学术|商业/,
  userThreshold: /\b(?:active users?|users|devices|visits|visitors|mau|dau|monthly)\b|月活|日活|用户/,
  revenueThreshold: /\b(?:revenues?|turnover|income|earnings|usd|dollars?|annual)\b|\$|营收|收入/,
  competitorRestriction: /\b(?:compet\w+)\b|竞争/,
  outputTraining: /\b(?:train\w*|distil\w*|improve|fine tun\w*|synthetic|other models?|language models?|ai models?|foundation models?)\b|训练|蒸馏/,
  outputUse: /\b(?:outputs?|results?|generated|generations?)\b|输出|生成/,
  territory: /\b(?:territor\w*|countr\w+|european|eu|eea|uk|kingdom|states|korea|china|jurisdictions?|domicil\w+|resid\w+|worldwide|world|region\w*)\b|欧盟|地区|境内/,
  redistribution: /\b(?:redistribut\w*|distribut\w*|publish\w*|sub license\w*|transfer\w*|share|sharing|sell|copies)\b|分发|传播/,
  derivatives: /\b(?:derivatives?|derivative works?|modif\w+|fine tun\w*|adapt\w*|merg\w+|quantiz\w*|quantis\w*)\b|衍生|修改/,
  hosting: /\b(?:host\w*|services?|api|apis|saas|cloud|remote\w*|network)\b|托管|服务/,
  copyleft: /\b(?:same license|this license|source code|copyleft|share alike|equivalent license)\b/,
  badge: /\b(?:display\w*|prominent\w*|built with|powered by|badge|logo|credit|attribut\w+|user interface)\b|展示|标注/,
  attribution: /\b(?:attribut\w+|acknowledg\w+|credit\w*|cite|citation)\b|署名|标注/,
  noticeText: /\b(?:notices?|attribut\w+|acknowledg\w+|credit)\b|声明/,
  licenseCopy: /\b(?:copy of|copies of|include\w*|accompany\w*|permission notice)\b/,
  changeNotice: /\b(?:modified files|changes made|state changes|indicate\w*|mark\w*)\b/,
  derivativeNaming: /\b(?:name|names|named|naming|prefix|begin\w*|trademarks?|brand\w*)\b|命名|名称/,
  acceptableUse: /\b(?:prohibit\w*|unlawful|illegal\w*|harm\w*|violat\w*|restrict\w*|forbidden|not use|not be used|acceptable use|abus\w*|discriminat\w*|surveillance|weapons?|medical|disinformation)\b|禁止|不得|违法/,
  militaryUse: /\b(?:militar\w*|warfare|wars?|weapons?|nuclear|defen[cs]e|army)\b|军事|军用/,
  passOnRestrictions: /\b(?:recipients?|downstream|pass on|third part(?:y|ies)|enforceable)\b/,
  registration: /\b(?:regist\w+|apply|application|notify|contact|written (?:permission|consent|approval|authori[sz]ation)|request)\b|登记|申请|注册/,
  useLatest: /\b(?:latest|updated? version|upgrade|newest)\b|最新/,
  remoteRestriction: /\b(?:remote\w*|disable|suspend\w*)\b/,
  unilateralUpdate: /\b(?:amend\w*|updat\w+|revis\w+|from time to time|change these)\b|更新|修订/,
  termination: /\b(?:terminat\w*|revok\w*|revoc\w*|expir\w*|void|cease|end of|until|valid)\b|终止|撤销/,
  litigation: /\b(?:litigation|lawsuit|claims?|sue|infring\w*|proceedings?)\b|诉讼/,
  patents: /\b(?:patents?)\b|专利/,
  indemnity: /\b(?:indemnif\w*|indemnity|hold harmless|defend)\b|赔偿/,
  governingLaw: /\b(?:governed by|governing|laws? of|courts?|jurisdiction|arbitrat\w*|venue)\b|法律|法院|仲裁/,
  integratedProductException: /\b(?:integrated|end user product|embedded)\b/,
};

/** Words that command, forbid or limit whatever their subject is. */
export const commanding =
  /\b(?:may not|must|shall|only|not permitted|not allowed|prohibit\w*|forbidden|require\w*|unless|except\w*|provided that|notwithstanding|condition\w*|restrict\w*|limit\w*|permi\w+|grant\w*|rights?|license\w*|agree\w*|obligat\w*|consent|revocable|exclusive)\b|不得|必须|应当|禁止|须|仅/;
