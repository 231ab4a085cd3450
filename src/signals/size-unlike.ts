import { defineSignal } from './signal.ts';

const ENOUGH_WINS = 10;

/** Far smaller or larger than what we win. */
export const sizeUnlike = defineSignal({
  code: 'size-unlike',
  needs: ['company', 'employees', 'wins'],
  gather: ({ company, employees: size, wins }) => {
    if (!wins.employees || wins.employees.n < ENOUGH_WINS) return { lacking: 'wins' };
    const { low, high } = wins.employees;
    if (size >= low * 0.8 && size <= high * 1.25) return null;
    const far = size < low / 2.5 || size > high * 4;
    return {
      strength: far ? 1 : 0.4,
      source: { type: 'companies', id: company.id },
      args: { n: size, days: Math.round(low), of: Math.round(high) },
    };
  },
});
