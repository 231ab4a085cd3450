import { defineSignal } from './signal.ts';

const ENOUGH_WINS = 10;

/** We have hardly ever won a deal in this industry. */
export const industryUnlike = defineSignal({
  code: 'industry-unlike',
  needs: ['company', 'industry', 'wins'],
  gather: ({ company, industry, wins }) => {
    if (wins.n < ENOUGH_WINS) return { lacking: 'wins' };
    const here = wins.byIndustry.get(industry);
    const won = here?.won ?? 0;
    const share = won / wins.n;
    if (won > 1 || share > 0.05) return null;
    return {
      strength: won === 0 ? 1 : 0.6,
      source: { type: 'companies', id: company.id },
      args: { n: won, of: wins.n, name: industry },
    };
  },
});
