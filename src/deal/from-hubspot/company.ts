import type { CompanyFact } from '../facts.ts';
import type { PortalObject } from '../portal-file.ts';
import { createdAt, number, text } from './values.ts';

export function companyFact(object: PortalObject): CompanyFact {
  const p = object.properties;
  return {
    type: 'companies',
    id: object.id,
    createdAt: createdAt(object, 'createdate'),
    name: text(p, 'name'),
    domain:
      text(p, 'domain')
        ?.trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .replace(/\/.*$/, '') ?? null,
    industry: text(p, 'industry'),
    employees: number(p, 'numberofemployees'),
    annualRevenue: number(p, 'annualrevenue'),
    country: text(p, 'country'),
    properties: p,
  };
}
