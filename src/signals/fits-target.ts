import { defineSignal } from './signal.ts';

/** Industry and size are what we win. */
export const fitsTarget = defineSignal({
  code: 'fits-target',
  needs: ['company', 'industry', 'employees', 'wins'],
  gather: ({ company, industry, employees: size, wins }) => {
    const won = wins.byIndustry.get(industry)?.won ?? 0;
    const sizeFits = wins.employees !== null && size >= wins.employees.low && size <= wins.employees.high;
    if (won < 2 || !sizeFits) return null;
    return {
      strength: 1,
      source: { type: 'companies', id: company.id },
      args: { n: won, name: industry },
    };
  },
});
