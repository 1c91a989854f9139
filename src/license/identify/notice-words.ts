import { hashWords } from './tokens.ts';

/** Words that grant, forbid or limit. A holder's name has none of them, so a clause cannot hide in a notice. */
export const speakingWords = hashWords(
  'not no non only except exclude excluded excludes excluding unless without may must shall will can cannot should would commercial commercially use used uses using user users train training trained permitted permit permission prohibited prohibit forbidden restricted restrict restriction restrictions revoke revoked revocable license licensed licenses terms subject if you your this that these those is are be been has have hereby grant granted grants allowed require required requires provided however solely limited limitation military weapons pay payment fee fees royalty royalties agree agrees agreement consent per any purpose purposes nonprofit academia before after until within during against confidential proprietary sale sell sold resale'
);

/** Words that may be part of a name when they begin with a capital, and limit something when they do not. */
export const namingWords = hashWords('research academic academics education educational personal private internal production business evaluation government medical study studies students hobby');

/** Words of a notice that stand in lower case. */
export const smallWords = hashWords(
  'and of the for de la le von van der und et al a an in by at c contributors contributor authors author developers team project its affiliates subsidiaries present all rights reserved others other inc ltd co com org net io ai www http email gmail s various see listed held holder holders jointly individual individuals community maintainers members file files as to'
);

/** Words that any title of a licence, or a sentence that only names the licence, can have. */
export const titleVocabulary = hashWords(
  'the license licenses licensed agreement terms of version v full text file files community public open source spdx identifier weights model models software code and for this is project legal unported international universal generic released distributed available covered under by see below above following follows as repository package'
);
