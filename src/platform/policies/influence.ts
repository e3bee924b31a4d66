import type { MunicipalityTx } from '../database/database.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import type { MessageValues } from '../i18n/words.ts';

/** How much influence people have, from the least to the most; said before they speak. */
export const influences = ['inform', 'consult', 'advise', 'coproduce', 'decide'] as const;
export type Influence = (typeof influences)[number];

/** What was done of one level of influence, in an agenda. */
export interface InfluenceShown {
  level: Influence;
  /** People had this much influence: the promise of this level was kept. */
  kept: boolean;
  message: MessageKey;
  values?: MessageValues;
  /** Where one can see that, where there is something to see. Address below the municipality. */
  href?: string;
}

/** What a slice can show of the influence that people had in this agenda. A slice that joins adds its finder in src/contributions.ts. */
export type InfluenceFinder = (tx: MunicipalityTx, agendaId: string) => Promise<InfluenceShown[]>;
