import { defineSignal } from './signal.ts';

/** Industry and size are what we win. */
export const fitsTarget = defineSignal({
  code: 'fits-target',
  needs: ['company', 'wins'],
  gather: ({ company, wins }) => {
    const won = company.industry === null ? 0 : (wins.byIndustry.get(company.industry)?.won ?? 0);
    const size = company.employees;
    const sizeFits =
      size !== null && wins.employees !== null && size >= wins.employees.low && size <= wins.employees.high;
    if (won < 2 || !sizeFits) return null;
    return {
      strength: 1,
      source: { type: 'companies', id: company.id },
      args: { n: won, ...(company.industry === null ? {} : { name: company.industry }) },
    };
  },
});
