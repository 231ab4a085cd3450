import { defineSignal } from './signal.ts';

const ENOUGH_WINS = 10;

/** We have hardly ever won a deal in this industry. */
export const industryUnlike = defineSignal({
  code: 'industry-unlike',
  needs: ['company', 'wins'],
  gather: ({ company, wins }) => {
    if (company.industry === null || wins.n < ENOUGH_WINS) return null;
    const here = wins.byIndustry.get(company.industry);
    const won = here?.won ?? 0;
    const share = won / wins.n;
    if (won > 1 || share > 0.05) return null;
    return {
      strength: won === 0 ? 1 : 0.6,
      source: { type: 'companies', id: company.id },
      args: { n: won, of: wins.n, name: company.industry },
    };
  },
});
