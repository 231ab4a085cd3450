/** The accounts the stories play in: who sells what, where, through which stages, and how they talk on a first call. */
export interface Stage {
  id: string;
  label: string;
  probability: number;
}

export interface Seller {
  portalId: number;
  timeZone: string;
  currency: string;
  country: string;
  domain: string;
  /** The rep first, then a colleague; the last one is in no deal. */
  owners: { id: string; first: string; last: string }[];
  pipeline: { id: string; label: string; open: Stage[] };
  /** Discovery as it was noted, summed up and answered; `{who}` is the buyer's first name. */
  ground: { title: string; notes: string; summary: string; reply: string; pain: string };
}

const sales: Seller['pipeline'] = {
  id: 'default',
  label: 'Sales',
  open: [
    { id: 'appointmentscheduled', label: 'Discovery', probability: 0.2 },
    { id: 'qualifiedtobuy', label: 'Qualified', probability: 0.4 },
    { id: 'contractsent', label: 'Proposal', probability: 0.6 },
    { id: 'negotiation', label: 'Negotiation', probability: 0.8 },
    { id: 'nurturelater', label: 'Nurture', probability: 0.05 },
  ],
};
const software: Seller['pipeline'] = {
  id: '7714023',
  label: 'New business',
  open: [
    { id: '7714101', label: 'Intro call', probability: 0.1 },
    { id: '7714102', label: 'Demo', probability: 0.3 },
    { id: '7714103', label: 'Evaluation', probability: 0.5 },
    { id: '7714104', label: 'Commercials', probability: 0.75 },
    { id: '7714105', label: 'Long-term nurture', probability: 0.05 },
  ],
};
const projects: Seller['pipeline'] = {
  id: '550210',
  label: 'Projects',
  open: [
    { id: '550211', label: 'Site visit', probability: 0.25 },
    { id: '550212', label: 'Design', probability: 0.45 },
    { id: '550213', label: 'Quote sent', probability: 0.6 },
    { id: '550214', label: 'Order pending', probability: 0.9 },
  ],
};
const services: Seller['pipeline'] = {
  id: '88120',
  label: 'Mandates',
  open: [
    { id: '88121', label: 'Enquiry', probability: 0.15 },
    { id: '88122', label: 'Scoping', probability: 0.35 },
    { id: '88123', label: 'Offer', probability: 0.55 },
    { id: '88124', label: 'Contracting', probability: 0.85 },
  ],
};

export const SELLERS: Record<string, Seller> = {
  fleet: {
    portalId: 6200101,
    timeZone: 'America/Toronto',
    currency: 'CAD',
    country: 'CA',
    domain: 'maplefleet.example',
    pipeline: sales,
    owners: [
      { id: '301', first: 'Noor', last: 'Farouk' },
      { id: '302', first: 'Gavin', last: 'Stroud' },
    ],
    ground: {
      title: 'Discovery - trucks and fuel',
      pain: 'Fuel theft and idling cost them about 9,000 a month; target is to halve it before winter.',
      notes:
        '{who} signs off on this. Problem: fuel theft at the depot plus idling, roughly 9k a month. Goal is to halve that before winter starts. Current setup is paper logs. Success = monthly report the owner trusts.',
      summary:
        'Hello {who},\n\ngood to meet you. What I took away: 9k a month leaking through theft and idling, paper logs nobody trusts, and the wish to halve it before winter.\n\nNoor',
      reply: 'Yep, you got it. Nice summary.',
    },
  },
  machines: {
    portalId: 6200102,
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    country: 'DE',
    domain: 'ferrum-monitor.example',
    pipeline: software,
    owners: [
      { id: '411', first: 'Katrin', last: 'Vogel' },
      { id: '412', first: 'Emre', last: 'Aydin' },
    ],
    ground: {
      title: 'First conversation, unplanned downtime',
      pain: 'Two presses stop without warning about six times a month; each stop costs half a shift. Goal: early warning before the autumn orders.',
      notes:
        '{who} has the budget and decides. Pain: two presses stop unplanned about six times a month, half a shift lost each time. Objective: warning two days ahead, running before the autumn orders. They tried vibration sensors once, nobody looked at the data.',
      summary:
        'Dear {who},\n\nthank you for the open words. I understood: six unplanned stops a month, half a shift each, and you need a warning two days ahead before the autumn orders come in.\n\nBest regards\nKatrin Vogel',
      reply: 'Correct understood. We look forward.',
    },
  },
  payroll: {
    portalId: 6200103,
    timeZone: 'Europe/London',
    currency: 'GBP',
    country: 'GB',
    domain: 'tamarpay.example',
    pipeline: services,
    owners: [
      { id: '520', first: 'Imogen', last: 'Clarke' },
      { id: '521', first: 'Dafydd', last: 'Rees' },
    ],
    ground: {
      title: 'Scoping: month-end payroll',
      pain: 'Payroll takes three people four days each month and was wrong twice this year; they want one day and no corrections.',
      notes:
        '{who} owns the decision and the budget line. Pain: payroll eats three people for four days a month, two wrong runs this year, staff are cross about it. Goal: one day, zero corrections by the new tax year.',
      summary:
        'Hi {who},\n\nLovely talking earlier. My notes: three people, four days, two wrong runs this year; you would like a single day and no corrections by the new tax year. Shout if I have that wrong.\n\nImogen',
      reply: 'All present and correct, ta.',
    },
  },
  clinic: {
    portalId: 6200104,
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    country: 'US',
    domain: 'cascadecare.example',
    pipeline: software,
    owners: [
      { id: '611', first: 'Marisol', last: 'Vega' },
      { id: '612', first: 'Trent', last: 'Okada' },
    ],
    ground: {
      title: 'Discovery: no-shows at the front desk',
      pain: 'One in five appointments is a no-show; front desk phones patients by hand two hours a day. Goal: under 8 percent.',
      notes:
        '{who} makes the call on tools. Pain: 20% no-shows, front desk phones patients by hand two hours daily and burns out. Goal: under 8% this year, staff off the phones. Uses a 12-year-old system that exports CSV.',
      summary:
        'Hi {who}! Thanks for walking me through the front desk day. 20% no-shows, two hours of phoning daily, goal is under 8%. I have it all written down.\n\nMarisol',
      reply: 'Spot on Marisol :)',
    },
  },
  cleaning: {
    portalId: 6200105,
    timeZone: 'America/Chicago',
    currency: 'USD',
    country: 'US',
    domain: 'gulfclean.example',
    pipeline: services,
    owners: [
      { id: '711', first: 'Beau', last: 'Thibodeaux' },
      { id: '712', first: 'Lorna', last: 'Pike' },
    ],
    ground: {
      title: 'Walked the tanks',
      pain: 'Tank cleaning takes the line down for three days each time; two near misses last year. They want it down to one day with nobody inside the tank.',
      notes:
        '{who} is the one who signs. Pain: each tank cleaning stops the line three days, two near misses with men in the tank last year. Wants one day, nobody inside. The last audit wrote it up.',
      summary:
        '{who} - appreciate you showing me around. Three days down per tank, two near misses, goal is one day and no man in the tank. We can do that.\n\nBeau',
      reply: 'Thats the size of it',
    },
  },
  solar: {
    portalId: 6200106,
    timeZone: 'Australia/Sydney',
    currency: 'AUD',
    country: 'AU',
    domain: 'wattleroof.example',
    pipeline: projects,
    owners: [
      { id: '811', first: 'Jarrah', last: 'Munro' },
      { id: '812', first: 'Priya', last: 'Raman' },
    ],
    ground: {
      title: 'Roof and bills',
      pain: 'Power bill went up 38 percent in two years; lease on the sheds runs to 2041. Goal: fix half of the daytime cost.',
      notes:
        '{who} decides together with nobody else. Pain: power bill up 38% in two years, margins thin. Goal: fix half the daytime cost before the next contract round. Roof is sound, lease to 2041.',
      summary:
        "G'day {who}, cheers for the cuppa and the ladder. Bill up 38%, you want half of the daytime load fixed in price before the next contract round. On it.\n\nJarrah",
      reply: 'Too right. Good summary mate.',
    },
  },
  light: {
    portalId: 6200107,
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    country: 'FR',
    domain: 'lumenatelier.example',
    pipeline: projects,
    owners: [
      { id: '911', first: 'Solene', last: 'Marchand' },
      { id: '912', first: 'Bastien', last: 'Roux' },
    ],
    ground: {
      title: 'Visit of the halls',
      pain: 'Old lamps fail weekly above running machines; an electrician on a lift every Saturday. Goal: five years without a lift.',
      notes:
        '{who} decides and pays from own budget. Pain: lamps fail every week above the machines, Saturday work on a lift, two complaints by the works council. Objective: five years without touching a lamp.',
      summary:
        'Dear {who},\n\nthank you for the visit. We retain: weekly failures, Saturday work on the lift, and the objective of five years without touching a lamp.\n\nKind regards,\nSolene',
      reply: 'Perfect resume, thank you Solene.',
    },
  },
  training: {
    portalId: 6200108,
    timeZone: 'America/New_York',
    currency: 'USD',
    country: 'US',
    domain: 'hudsonaware.example',
    pipeline: sales,
    owners: [
      { id: '121', first: 'Desmond', last: 'Achebe' },
      { id: '122', first: 'Wendy', last: 'Lau' },
    ],
    ground: {
      title: 'Discovery - phishing',
      pain: 'A wire of 140k went to a fake vendor in spring; insurer wants training proof at renewal. Goal: click rate under 4 percent.',
      notes:
        '{who} is the decision maker. Pain: 140k wire to a fake vendor in the spring, insurer asks for proof of training at renewal. Goal: click rate below 4% and a report for the insurer.',
      summary:
        '{who}, thank you for being so frank. The 140k wire, the insurer asking for proof, click rate below 4%: that is what we solve for.\n\nDesmond',
      reply: 'That is the brief. Thanks.',
    },
  },
  pack: {
    portalId: 6200109,
    timeZone: 'Europe/Amsterdam',
    currency: 'EUR',
    country: 'NL',
    domain: 'polderpack.example',
    pipeline: sales,
    owners: [
      { id: '221', first: 'Joost', last: 'Dekker' },
      { id: '222', first: 'Femke', last: 'Bos' },
    ],
    ground: {
      title: 'Intake packaging waste',
      pain: 'They pay for air: boxes are 40 percent too big and returns are damaged. Aim: 25 percent less volume this season.',
      notes:
        '{who} decides alone. Pain: boxes 40% too big, they ship air, 6% of returns damaged. Aim: 25% less volume this season, no new machine operator.',
      summary:
        'Hi {who},\n\nNice to meet. So: 40% too big, six percent damaged, and you aim at 25% less volume this season without an extra operator.\n\nGroet,\nJoost',
      reply: 'Clear, this is what we want.',
    },
  },
};
