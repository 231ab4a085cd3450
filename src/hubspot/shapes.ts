/** HubSpot's answers, as far as we read them. Whatever else is in them is ignored. */
import { z } from 'zod';
import { portalObjectSchema } from '../deal/portal-file.ts';

/** HubSpot sends some ids as numbers and its own description calls them strings: strings from here on. */
export const id = z.union([z.string().min(1), z.number().int().transform(String)]);

const paging = z
  .looseObject({ next: z.looseObject({ after: z.string() }).nullish() })
  .nullish()
  .transform((page) => page?.next?.after ?? null);

export const objectPage = z.looseObject({
  results: z.array(portalObjectSchema),
  paging,
  total: z.number().int().optional(),
});

const batchError = z.looseObject({
  category: z.string().optional(),
  message: z.string().optional(),
  id: id.nullish(),
  context: z.record(z.string(), z.unknown()).optional(),
});
export type BatchFault = z.infer<typeof batchError>;

const errors = z.array(batchError).default([]);

export const objectBatch = z.looseObject({ results: z.array(portalObjectSchema), errors });

export const linkBatch = z.looseObject({
  results: z.array(
    z.looseObject({
      from: z.looseObject({ id }),
      to: z.array(
        z.looseObject({
          toObjectId: id,
          associationTypes: z.array(z.looseObject({ label: z.string().nullish() })).default([]),
        }),
      ),
      paging,
    }),
  ),
  errors,
});

/** The ids an error of a batch speaks of; [] when it names none. */
export function idsOf(fault: BatchFault): string[] {
  const named = Object.entries(fault.context ?? {})
    .filter(([key]) => /ids?$/i.test(key))
    .flatMap(([, value]) => {
      const ids = z.union([z.array(id), id.transform((one) => [one])]).safeParse(value);
      return ids.success ? ids.data : [];
    });
  return fault.id ? [fault.id, ...named] : named;
}

export const createdObject = z.looseObject({ id });
