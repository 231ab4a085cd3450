/** Made-up answers for the settings page and the overview, in the shapes the service gives. */
import type {
  Option,
  OverviewAnswer,
  PreviewAnswer,
  SettingsAnswer,
  SettingsPut,
  State,
  TeamLens,
} from '../../../../extensions/app/packages/shared/contract.ts';

export const OPTIONS: Record<string, Option[]> = {
  pipelines: [
    { value: 'default', label: 'New business' },
    { value: '88213047', label: 'Expansion & renewals' },
  ],
  stages: [
    { value: 'discovery', label: 'Discovery', group: 'New business' },
    { value: 'proposal', label: 'Proposal', group: 'New business' },
    { value: 'quote', label: 'Quote sent', group: 'Expansion & renewals' },
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((label, i) => ({
    value: i + 1,
    label,
  })),
  countries: [
    { value: 'US', label: 'United States' },
    { value: 'DE', label: 'Germany' },
  ],
  users: [
    { value: '9007100', label: 'Glenn Haverstock' },
    { value: '9007101', label: 'Maren Tolliver' },
  ],
  plays: [
    { value: 'check-in', label: 'Check in' },
    { value: 'nurture', label: 'Hand over to nurture' },
  ],
  sequences: [{ value: '11', label: 'Slow nurture' }],
  lists: [{ value: '7', label: 'Nurture 2026' }],
};

export const SETTINGS_ANSWER: SettingsAnswer = {
  ok: true,
  learned: { corrections: 12 },
  proposals: [
    {
      pipeline: 'default',
      stage: 'discovery',
      label: 'New business: Discovery',
      now: { quietAfter: 3, darkAfter: 9 },
      proposed: {
        quietAfter: 2,
        darkAfter: 6,
        because:
          'In Discovery half of the answers come within 2 working days, four in five within 5 working days. Of 84 silences longer than 6 working days, 24 % (18–31 %) ended by themselves within 3 more.',
      },
    },
    {
      pipeline: 'default',
      stage: 'proposal',
      label: 'New business: Proposal',
      now: { quietAfter: 3, darkAfter: 10 },
      proposed: {
        quietAfter: 4,
        darkAfter: 11,
        because: 'In New business half of the answers come within 4 working days, four in five within 9 working days.',
      },
    },
    {
      pipeline: '88213047',
      stage: 'quote',
      label: 'Expansion & renewals: Quote sent',
      now: { quietAfter: 3, darkAfter: 9 },
      proposed: null,
    },
  ],
  version: 3,
  mayWrite: true,
  groups: [
    {
      code: 'thresholds',
      label: 'Thresholds',
      help: 'When a silence counts.',
      fields: [
        {
          key: 'quietAfter',
          kind: 'number',
          label: 'Quiet after',
          unit: 'working days',
          help: 'A hint on the card, no task. 0 switches it off.',
          min: 0,
          max: 250,
          value: 3,
          default: 3,
        },
        {
          key: 'darkAfter',
          kind: 'number',
          label: 'Dark after',
          unit: 'working days',
          help: 'The rep gets a task. 0 switches it off.',
          min: 0,
          max: 250,
          value: 9,
          default: 7,
        },
        {
          key: 'scopes',
          kind: 'scopes',
          label: 'Exceptions',
          help: 'Other thresholds for a pipeline, a stage or large deals.',
          value: [{ stage: 'proposal', darkAfter: 10 }],
          default: [],
        },
      ],
    },
    {
      code: 'calendar',
      label: 'Calendar',
      fields: [
        {
          key: 'workingDays',
          kind: 'choices',
          label: 'Working days',
          help: 'Days on which your buyers work.',
          optionsFrom: 'weekdays',
          value: [1, 2, 3, 4, 5],
          default: [1, 2, 3, 4, 5],
        },
        {
          key: 'dayStart',
          kind: 'text',
          label: 'Day starts',
          help: 'HH:MM in the account’s time zone.',
          value: '09:00',
          default: '09:00',
        },
        {
          key: 'country',
          kind: 'text',
          label: 'Holidays of',
          help: 'Public holidays of this country do not count.',
          optionsFrom: 'countries',
          value: '',
          default: '',
        },
        {
          key: 'ownHolidays',
          kind: 'days',
          label: 'Own days off',
          help: 'Such as a company shutdown.',
          value: ['2026-12-24'],
          default: [],
        },
      ],
    },
    {
      code: 'promises',
      label: 'Promises',
      fields: [
        {
          key: 'readPromises',
          kind: 'choice',
          label: 'Promises in messages',
          help: 'What a promise found in a message is worth.',
          choices: [
            { value: 'trusted', label: 'Count dated, clear promises' },
            { value: 'confirm', label: 'Propose them, a rep confirms' },
            { value: 'off', label: 'Do not read messages' },
          ],
          value: 'trusted',
          default: 'trusted',
        },
        {
          key: 'competitors',
          kind: 'texts',
          label: 'Competitors',
          help: 'Names to look for.',
          value: ['Corvus'],
          default: [],
        },
      ],
    },
    {
      code: 'plays',
      label: 'Plays',
      fields: [
        {
          key: 'plays',
          kind: 'plays',
          label: 'Plays',
          help: 'What a play uses, and your own words for it.',
          value: { nurture: { listId: '7' } },
          default: {},
        },
      ],
    },
    {
      code: 'people',
      label: 'People',
      fields: [
        {
          key: 'managers',
          kind: 'texts',
          label: 'Managers',
          help: 'Users who see the team.',
          optionsFrom: 'users',
          value: ['9007100'],
          default: [],
        },
      ],
    },
    {
      code: 'roll-out',
      label: 'Roll-out',
      fields: [
        {
          key: 'dryRun',
          kind: 'toggle',
          label: 'Dry run',
          help: 'Judge every deal, but write nothing to HubSpot.',
          value: false,
          default: false,
        },
      ],
    },
  ],
  audit: [{ at: '2026-03-02T15:00:00Z', who: 'Glenn Haverstock', label: 'Dark after', from: '7', to: '9' }],
  connection: {
    portalId: 4100377,
    scopes: [
      { scope: 'crm.objects.deals.read', granted: true, required: true, why: 'Reading deals' },
      {
        scope: 'sales-email-read',
        granted: false,
        required: false,
        why: 'Reading what buyers write: promises, questions, absences',
      },
    ],
    syncedAt: '2026-03-10T06:00:00Z',
    reconnectUrl: 'https://ghostlight.example/oauth/install',
  },
};

export const PREVIEW_ANSWER: PreviewAnswer = {
  ok: true,
  today: {
    now: { quiet: 9, missed: 6, dark: 11 },
    then: { quiet: 5, missed: 6, dark: 15 },
    changes: [
      { dealId: '501', name: 'Northgate Provisions - Dock Scheduler', from: 'quiet', to: 'dark' },
      { dealId: '502', name: 'Sable Creek - Yard module', from: 'quiet', to: 'dark' },
    ],
    more: 2,
  },
  lastQuarter: {
    now: { flagged: 41, cameBackAlone: 8 },
    then: { flagged: 58, cameBackAlone: 17 },
    byWeek: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'].map((week, i) => ({
      week,
      now: 3 + i,
      then: 5 + ((i * 2) % 5),
    })),
  },
};

const STATES: State[] = ['dark', 'missed', 'our-turn', 'quiet', 'waiting', 'engaged', 'held'];
const OWNERS = ['Maren Tolliver', 'Dev Raghunathan', 'Priscilla Okafor'];

const TEAM: TeamLens = {
  reps: [
    {
      ownerId: '71',
      name: 'Dev Raghunathan',
      dark: [
        {
          group: 'late',
          rep: { n: 14, value: 0.643, low: 0.427, high: 0.812 },
          peers: { n: 40, value: 0.2, low: 0.116, high: 0.323 },
          apart: true,
        },
      ],
      touchesPerAnswer: { rep: 3.25, peers: 2 },
      withoutStep: { n: 8, value: 0.5, low: 0.26, high: 0.74 },
    },
    { ownerId: '72', name: 'Maren Tolliver', dark: [], touchesPerAnswer: null, withoutStep: null },
  ],
  bySource: [
    { label: 'Paid search', dark: { n: 24, value: 0.5, low: 0.34, high: 0.66 }, won: 3, lost: 9 },
    { label: 'Referrals', dark: null, won: 4, lost: 1 },
  ],
  byFit: [
    { label: 'Unlike the companies we win', dark: { n: 18, value: 0.61, low: 0.42, high: 0.77 }, won: 1, lost: 8 },
  ],
};

/** An overview of `count` deals, half of them in need of somebody. */
export function overviewOf(count: number, role: 'rep' | 'manager' = 'manager'): OverviewAnswer {
  const deals = Array.from({ length: count }, (_, i) => {
    const state = STATES[i % STATES.length] ?? 'quiet';
    const silent = state === 'dark' || state === 'missed' || state === 'quiet';
    return {
      dealId: String(500 + i),
      name: `Sample company ${i + 1} - Yard scheduler`,
      ownerName: OWNERS[i % OWNERS.length] ?? null,
      stage: 'Proposal',
      amount: 4000 + ((i * 7919) % 90000),
      currency: 'USD',
      state,
      headline: silent ? `Silent for ${4 + (i % 20)} working days.` : 'All is well.',
      silentDays: silent ? 4 + (i % 20) : null,
      reason: silent
        ? ({ code: 'priorities-shifted', label: 'Something more pressing came up', certainty: 'possible' } as const)
        : null,
      play: silent ? { code: 'check-in', label: 'Check in' } : null,
    };
  });
  const of = (state: State) => deals.filter((d) => d.state === state).length;
  const empty = count === 0;
  return {
    ok: true,
    at: '2026-03-10T15:00:00Z',
    role,
    currency: 'USD',
    totals: {
      open: count,
      quiet: of('quiet'),
      missed: of('missed'),
      dark: of('dark'),
      ourTurn: of('our-turn'),
      held: of('held'),
      valueAtRisk: deals
        .filter((d) => d.state === 'dark' || d.state === 'missed')
        .reduce((sum, d) => sum + d.amount, 0),
    },
    deals,
    more: 0,
    reasons: empty
      ? []
      : [
          { code: 'priorities-shifted', label: 'Something more pressing', deals: 7, amount: 210000 },
          { code: 'no-decision-maker', label: 'Contact cannot decide', deals: 5, amount: 180000 },
          { code: 'contact-away', label: 'Somebody is away', deals: 3, amount: 64000 },
        ],
    rootCauses: empty ? [] : [{ code: 'discovery', label: 'Shallow discovery', deals: 6, amount: 190000 }],
    outcomes: empty
      ? []
      : [{ play: 'check-in', label: 'Check in', pressed: 14, answered: 5, clearNo: 2, revived: 3, silent: 3, lost: 1 }],
    outcomesByReason:
      role === 'manager' && !empty
        ? [{ code: 'no-time', label: 'No time', pressed: 6, answered: 2, clearNo: 1, revived: 1, silent: 2, lost: 0 }]
        : null,
    team: role === 'manager' && !empty ? TEAM : null,
    coaching:
      role === 'manager' && !empty
        ? [
            {
              ownerId: '71',
              name: 'Dev Raghunathan',
              deals: 14,
              wentDark: 9,
              says: 'Deals go dark clearly more often than those of peers in the same stages.',
            },
          ]
        : null,
  };
}

/** The settings after a save: values in place, one version on, each change in the audit list. */
export function savedSettings(was: SettingsAnswer, { values }: SettingsPut, at: string): SettingsAnswer {
  const fields = was.groups.flatMap((g) => g.fields).filter((f) => f.key in values);
  return {
    ...was,
    version: was.version + 1,
    groups: was.groups.map((g) => ({
      ...g,
      fields: g.fields.map((f) => ({ ...f, value: values[f.key] ?? f.value })),
    })),
    audit: [
      ...fields.map(({ key, label, value }) => ({
        at,
        who: 'Ada Admin',
        label,
        from: JSON.stringify(value),
        to: JSON.stringify(values[key]),
      })),
      ...was.audit,
    ],
  };
}
