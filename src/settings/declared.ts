/**
 * Every setting, declared once: default, bounds, label, help and group; one list, however long.
 * The form, the API's validation, storage and the docs derive from this list.
 */
import { z } from 'zod';
import { PLAY_CODES } from '../judgement.ts';

export const SETTING_GROUPS = [
  'thresholds',
  'calendar',
  'promises',
  'tasks',
  'touches',
  'plays',
  'account',
  'people',
  'roll-out',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export type SettingKind = 'number' | 'toggle' | 'choice' | 'choices' | 'text' | 'texts' | 'days' | 'scopes' | 'plays';

export interface Declared<T> {
  group: SettingGroup;
  kind: SettingKind;
  label: string;
  help: string;
  schema: z.ZodType<T>;
  default: T;
  unit?: string;
  min?: number;
  max?: number;
  /** Fixed choices; lists that depend on the account (stages, owners, sequences) are filled by GET /settings/options. */
  choices?: readonly { value: string; label: string }[];
  optionsFrom?:
    | 'stages'
    | 'owners'
    | 'users'
    | 'sequences'
    | 'lists'
    | 'dealProperties'
    | 'qualifyingProperties'
    | 'countries'
    | 'weekdays';
}

type Meta<T> = Omit<Declared<T>, 'schema' | 'kind' | 'default'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a value is said to whoever wrote it: what to write instead, not what a schema expected. */
function within(min: number, max: number): z.ZodNumber {
  const says = `write a number from ${min} to ${max}`;
  return z.number(says).min(min, says).max(max, says);
}
function upTo(characters: number): z.ZodString {
  return z
    .string('write it in words')
    .max(characters, `write at most ${characters.toLocaleString('en-US')} characters`);
}
const clock = z.string('write it as HH:MM, such as 09:00').regex(CLOCK, 'write it as HH:MM, such as 09:00');

function number(standard: number, min: number, max: number, meta: Meta<number>): Declared<number> {
  return { ...meta, kind: 'number', schema: within(min, max), default: standard, min, max };
}
function toggle(standard: boolean, meta: Meta<boolean>): Declared<boolean> {
  return { ...meta, kind: 'toggle', schema: z.boolean('say true or false'), default: standard };
}
function choice<const V extends string>(
  standard: V,
  choices: readonly { value: V; label: string }[],
  meta: Meta<V>,
): Declared<V> {
  return {
    ...meta,
    kind: 'choice',
    schema: z.enum(choices.map((c) => c.value) as [V, ...V[]], `choose ${choices.map((c) => c.value).join(', ')}`),
    default: standard,
    choices,
  };
}
function texts(standard: string[], meta: Meta<string[]>): Declared<string[]> {
  const one = z
    .string('write it in words')
    .trim()
    .min(1, 'leave no line empty')
    .max(200, 'write at most 200 characters');
  const schema = z.array(one, 'give a list').max(500, 'give at most 500');
  return { ...meta, kind: 'texts', schema, default: standard };
}
function text(standard: string, schema: z.ZodType<string>, meta: Meta<string>): Declared<string> {
  return { ...meta, kind: 'text', schema, default: standard };
}

/** Thresholds for a part of the account; the most specific that fits wins (stage + amount, stage, pipeline + amount, pipeline, amount). */
export const thresholdScope = z.object({
  pipeline: z.string().min(1).optional(),
  stage: z.string().min(1).optional(),
  /** Deals of at least this amount, in the deal's own currency. */
  amountAtLeast: z.number('write an amount').min(0, 'write an amount of 0 or more').optional(),
  quietAfter: within(0, 250).optional(),
  darkAfter: within(0, 250).optional(),
  graceDays: within(0, 30).optional(),
});
export type ThresholdScope = z.infer<typeof thresholdScope>;

/** How one play acts in this account, and its words when an admin changed them. */
export const playSetting = z.object({
  sequenceId: z.string().min(1).optional(),
  listId: z.string().min(1).optional(),
  /** Only where an admin chose it does a play move the deal. */
  moveToStage: z.string().min(1).optional(),
  subject: upTo(200).optional(),
  body: upTo(4000).optional(),
});
export type PlaySetting = z.infer<typeof playSetting>;

export const SETTINGS = {
  quietAfter: number(3, 0, 250, {
    group: 'thresholds',
    unit: 'working days',
    label: 'Quiet after',
    help: 'A deal is called quiet after this many working days without a word while the move is theirs. 0 switches it off.',
  }),
  darkAfter: number(7, 0, 250, {
    group: 'thresholds',
    unit: 'working days',
    label: 'Dark after',
    help: 'A deal is called dark, and the rep gets a task, after this many working days. 0 switches it off.',
  }),
  graceDays: number(1, 0, 30, {
    group: 'thresholds',
    unit: 'working days',
    label: 'Grace',
    help: 'How long after its day an agreed step may still come before it counts as missed.',
  }),
  scopes: {
    group: 'thresholds',
    kind: 'scopes',
    label: 'Exceptions',
    default: [],
    help: 'Other thresholds for a pipeline, a stage or large deals. The most specific one wins.',
    schema: z.array(thresholdScope, 'give a list').max(500, 'give at most 500'),
  } as Declared<ThresholdScope[]>,

  workingDays: {
    group: 'calendar',
    kind: 'choices',
    label: 'Working days',
    default: [1, 2, 3, 4, 5],
    optionsFrom: 'weekdays',
    help: 'Days on which your buyers work.',
    schema: z
      .array(within(1, 7).int('write whole numbers'), 'choose the days')
      .min(1, 'choose at least one day')
      .max(7, 'choose each day once'),
  } as Declared<number[]>,
  dayStart: text('09:00', clock, {
    group: 'calendar',
    label: 'Day starts',
    help: 'Start of the working day in the account’s time zone, as HH:MM.',
  }),
  dayEnd: text('17:00', clock, {
    group: 'calendar',
    label: 'Day ends',
    help: 'End of the working day, as HH:MM.',
  }),
  country: text('', z.string('choose a country').regex(/^([A-Z]{2})?$/, 'write a country as two letters, such as US'), {
    group: 'calendar',
    label: 'Holidays of',
    optionsFrom: 'countries',
    help: 'Public holidays of this country do not count, and a day such as 3/12 in a message is read as people write it there. Empty: the country of the account’s time zone.',
  }),
  buyerHolidays: toggle(true, {
    group: 'calendar',
    label: 'Buyer’s holidays too',
    help: 'Where the buyer’s country is known, its public holidays do not count either.',
  }),
  ownHolidays: {
    group: 'calendar',
    kind: 'days',
    label: 'Own days off',
    default: [],
    help: 'Further days that do not count, such as a company shutdown.',
    schema: z
      .array(z.string('write a day as YYYY-MM-DD').regex(DAY, 'write a day as YYYY-MM-DD'), 'give a list of days')
      .max(400, 'give at most 400'),
  } as Declared<string[]>,
  awayDays: number(10, 1, 60, {
    group: 'calendar',
    unit: 'working days',
    label: 'Away without a date',
    help: 'How long a deal is held when somebody is away and no return date is given.',
  }),

  readPromises: choice(
    'trusted',
    [
      { value: 'trusted', label: 'Count dated, clear promises' },
      { value: 'confirm', label: 'Propose them, a rep confirms' },
      { value: 'off', label: 'Do not read messages for promises' },
    ],
    {
      group: 'promises',
      label: 'Promises in messages',
      help: 'What a promise found in an email, call note or meeting note is worth.',
    },
  ),
  competitors: texts([], { group: 'promises', label: 'Competitors', help: 'Names to look for in what buyers write.' }),

  taskWhenOurTurn: toggle(false, {
    group: 'tasks',
    label: 'Task when we owe an answer',
    help: 'Also create a task when the buyer waits for us.',
  }),
  taskDueAfter: number(1, 1, 20, {
    group: 'tasks',
    unit: 'working days',
    label: 'New tasks are due after',
    help: 'A new task is due on the day so many working days after it is created.',
  }),
  tasksPerRepPerDay: number(5, 0, 100, {
    group: 'tasks',
    unit: 'tasks',
    label: 'New tasks per rep and day',
    help: 'Most valuable deals first; the rest wait for the next day.',
  }),

  touchesPerDay: number(1, 0, 20, {
    group: 'touches',
    unit: 'messages',
    label: 'Per person and day',
    help: 'Once one person got this many messages from us in a day, further ones are blocked, across all deals. 0 switches the cap off.',
  }),
  touchesUnanswered: number(3, 0, 50, {
    group: 'touches',
    unit: 'messages',
    label: 'Unanswered in a row',
    help: 'From this many unanswered messages on, another chase is blocked. 0 switches the cap off.',
  }),
  touchesWithin: number(10, 1, 60, {
    group: 'touches',
    unit: 'working days',
    label: 'Within',
    help: 'The stretch in which unanswered messages are counted.',
  }),

  plays: {
    group: 'plays',
    kind: 'plays',
    label: 'Plays',
    default: {},
    help: 'Which sequence, list or stage a play uses, and your own words for it.',
    schema: z.partialRecord(z.enum(PLAY_CODES), playSetting, 'name plays, each with its words'),
  } as Declared<Partial<Record<(typeof PLAY_CODES)[number], PlaySetting>>>,
  nurtureStages: texts([], {
    group: 'plays',
    label: 'Nurture stages',
    optionsFrom: 'stages',
    help: 'Stages that mean nurture. Empty: stages whose name says nurture.',
  }),

  painFields: texts(['business_pain'], {
    group: 'account',
    label: 'Pain is noted in',
    optionsFrom: 'dealProperties',
    help: 'Deal properties that hold why they would buy.',
  }),
  budgetFields: texts(['budget_range'], {
    group: 'account',
    label: 'Budget is noted in',
    optionsFrom: 'dealProperties',
    help: 'Deal properties that hold the budget.',
  }),
  processFields: texts(['decision_process'], {
    group: 'account',
    label: 'Decision process is noted in',
    optionsFrom: 'dealProperties',
    help: 'Deal properties that hold who decides and how.',
  }),
  goLiveFields: texts(['target_go_live'], {
    group: 'account',
    label: 'Deadline is noted in',
    optionsFrom: 'dealProperties',
    help: 'Deal properties that hold their date.',
  }),
  requiredFields: texts(['amount', 'closedate', 'company', 'dealtype'], {
    group: 'account',
    label: 'A qualified deal has',
    optionsFrom: 'qualifyingProperties',
    help: 'Empty ones count against qualification. “company” means an associated company.',
  }),

  admins: texts([], {
    group: 'people',
    label: 'Admins',
    optionsFrom: 'users',
    help: 'Users who may change these settings. Empty: whoever connected the account.',
  }),
  managers: texts([], {
    group: 'people',
    label: 'Managers',
    optionsFrom: 'users',
    help: 'Users who see the team and the coaching view. Empty: the admins.',
  }),

  dryRun: toggle(false, {
    group: 'roll-out',
    label: 'Dry run',
    help: 'Judge every deal, but write nothing to HubSpot.',
  }),
  backlogTap: toggle(false, {
    group: 'roll-out',
    label: 'Tasks for the backlog',
    help: 'A new installation creates no task on its first day, and none for what was quiet before. Open this to let them come, within the daily budget.',
  }),
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { [K in SettingKey]: (typeof SETTINGS)[K] extends Declared<infer T> ? T : never };

/** The settings of an account that changed nothing. */
export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, declared]) => [key, declared.default]),
) as unknown as Settings;

/** Why settings were refused, in one line. */
export interface Refused {
  ok: false;
  /** For whoever wrote a settings file: the key's path, and what is wrong with it. */
  error: string;
  /** For whoever filled in a form: which setting it is, where it is one, and what to write instead. */
  key: SettingKey | null;
  says: string;
}

/**
 * Settings from outside; what is left out takes its default.
 * An unknown key or a value out of bounds is refused with one line that says where.
 */
export function parseSettings(value: unknown): { ok: true; settings: Settings } | Refused {
  const shape = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, declared]) => [key, (declared.schema as z.ZodType).optional()]),
  );
  const parsed = z.strictObject(shape).safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused((issue?.path ?? []).map(String), issue?.message ?? 'not valid');
  }
  const given = Object.fromEntries(Object.entries(parsed.data).filter(([, v]) => v !== undefined));
  const settings = { ...DEFAULT_SETTINGS, ...given } as Settings;
  if (settings.dayStart >= settings.dayEnd) return refused(['dayEnd'], 'the working day must end after it starts');
  return { ok: true, settings };
}

function refused(path: readonly string[], says: string): Refused {
  const key = path[0] !== undefined && path[0] in SETTINGS ? (path[0] as SettingKey) : null;
  return { ok: false, error: `${path.length > 0 ? path.join('.') : 'settings'}: ${says}`, key, says };
}
