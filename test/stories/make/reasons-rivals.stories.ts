/** Another seller, a cheaper offer, and companies that change hands or shape. */
import { auto, firm, meet, them, us, type Spec } from './build.ts';
import { dark, notFor } from './expects.ts';

const bus = firm('Kawartha Coaches', 'kawarthacoaches', 'Canada', ['Dale Fry | VP Fleet | DM', 'Meena Rao | Planner']);
const guss = firm('Metallguss Ott', 'metallguss-ott', 'Germany', [
  'Petra Ott | Geschaeftsfuehrerin | DM',
  'Udo Renn | Instandhaltung',
]);
const care = firm('Malham Care Homes', 'malhamcare', 'United Kingdom', [
  'Janet Peel | Finance Director | DM',
  'Sam Iqbal | Payroll',
]);
const therapy = firm('Skagit Therapy', 'skagittherapy', 'United States', [
  'Robin Hale | Practice Owner | DM',
  'Ty Ames | Desk',
]);
const gas = firm('Cameron Parish Gas', 'cameronparishgas', 'United States', [
  'Dwight Hebert | Operations Director | DM',
  'Lea Cole | Buyer',
]);
const mall = firm('Shoalhaven Plaza', 'shoalhavenplaza', 'Australia', [
  'Gina Russo | Centre Manager | DM',
  'Al Webb | Facilities',
]);
const yoghurt = firm('Laiterie du Lac', 'laiteriedulac', 'France', [
  'Marc Tissot | Directeur industriel | DM',
  'Eve Colin | Maintenance',
]);
const union = firm('Oswego Teachers FCU', 'oswegofcu', 'United States', ['Lana Burke | COO | DM', 'Ira Katz | IT']);
const shop = firm('Webwinkel De Linde', 'delinde', 'Netherlands', [
  'Sjoerd Linde | Operationeel directeur | DM',
  'Noa Bos | Magazijn',
]);

export const stories: Spec[] = [
  {
    id: 'rival-going-with-another',
    title: 'They are leaning the other way',
    teaches: 'chose-competitor: they say they go with another supplier.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: bus,
    deal: { stage: 2 },
    events: [
      us('2026-03-02 09:00', 'Dale, proposal attached.', { subject: 'Proposal' }),
      them(
        '2026-03-04 10:00',
        'Noor, heads up, it looks like we are going with GeoTrail. Their people have done our sister company. Dale',
      ),
      us('2026-03-04 11:00', 'Thank you for letting me know.'),
    ],
    expect: dark(['chose-competitor'], ['breakup']),
  },
  {
    id: 'rival-evaluating-after-our-proposal',
    title: 'Evaluating two others',
    teaches: 'chose-competitor: a rival named and silence straight after our proposal.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    buyer: guss,
    deal: { stage: 2 },
    events: [
      them(
        '2026-06-02 10:00',
        'Dear Katrin, for completeness: we are evaluating Vibrosense in parallel, a competitor of you I think, they are also in the final round.\nP. Ott',
      ),
      us('2026-06-03 10:00', 'Thank you for the openness, Frau Ott. Our proposal.', {
        subject: 'Proposal Metallguss Ott',
      }),
    ],
    expect: dark(['chose-competitor'], ['breakup']),
  },
  {
    id: 'rival-near-miss-our-comparison',
    title: 'We named the rival ourselves',
    teaches: 'A rival named only in our own pitch is no sign.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    buyer: guss,
    events: [
      them('2026-06-02 10:00', 'Received.'),
      us(
        '2026-06-03 10:00',
        'Frau Ott, customers who were evaluating Vibrosense or going with another vendor tell us they miss the two days of warning. Test report attached.',
      ),
    ],
    expect: notFor(['chose-competitor', 'found-cheaper']),
  },
  {
    id: 'rival-near-miss-rejected',
    title: 'They sent the other one away',
    teaches: 'Negated: they are not going with the competitor.',
    at: '2026-06-18 12:00',
    seller: 'payroll',
    buyer: care,
    events: [
      them('2026-06-02 10:00', 'We are not going with PayNorth, their demo was a shambles. So that one is out. Janet'),
      us('2026-06-03 10:00', 'Ha, sorry to hear it. Our reference in care homes attached.'),
    ],
    expect: notFor(['chose-competitor']),
  },
  {
    id: 'cheaper-offer-on-the-table',
    title: 'A third less elsewhere',
    teaches: 'found-cheaper: a price objection with a cheaper offer, then silence.',
    at: '2026-03-18 12:00',
    seller: 'cleaning',
    buyer: gas,
    deal: { stage: 2 },
    events: [
      us('2026-03-02 09:00', 'Dwight, offer attached.'),
      them(
        '2026-03-03 10:00',
        'Beau that is too expensive. I got a price a third cheaper on my desk from an outfit in Orange. You would need to come down a lot. DH',
      ),
      us(
        '2026-03-04 09:00',
        'Dwight, five off the top is what I can do without cutting the crew. Page two shows where the money goes.',
      ),
    ],
    expect: dark(['found-cheaper'], ['check-in']),
  },
  {
    id: 'cheaper-asked-for-a-discount',
    title: 'What is your best price',
    teaches: 'found-cheaper: discount asked, answered, silence.',
    at: '2026-06-18 12:00',
    seller: 'solar',
    buyer: mall,
    deal: { stage: 2 },
    events: [
      us('2026-06-01 09:00', 'Gina, quote attached.'),
      them(
        '2026-06-02 10:00',
        'Hi Jarrah, need a 20% discount to make this fly, the price is well above the other quotes we had. Gina',
      ),
      us('2026-06-03 09:00', 'Gina, best I can do is 8%, revised quote attached.'),
    ],
    expect: dark(['found-cheaper'], ['check-in']),
  },
  {
    id: 'cheaper-near-miss-good-price',
    title: 'Cheaper than feared',
    teaches: 'Price words that praise are no objection.',
    at: '2026-06-18 12:00',
    seller: 'solar',
    buyer: mall,
    events: [
      them('2026-06-02 10:00', 'That is cheaper than I feared, price is no issue at all. Gina'),
      us('2026-06-03 09:00', 'Music to my ears. The install calendar attached.'),
    ],
    expect: notFor(['found-cheaper', 'lost-budget']),
  },
  {
    id: 'change-acquired',
    title: 'Bought by a group',
    teaches: 'company-change: acquired; a kind word and a hold, no task.',
    at: '2026-06-18 12:00',
    seller: 'light',
    buyer: yoghurt,
    events: [
      us('2026-06-01 09:00', 'Dear Marc, plan attached.'),
      them(
        '2026-06-03 10:00',
        'Dear Solene,\nyou will read it in the press: we have been acquired by the Bellac group. All projects pass now through Lyon and nobody knows his place yet.\nMarc Tissot',
      ),
      us('2026-06-03 11:00', 'Thank you Marc, my thoughts are with the team.'),
    ],
    expect: dark(['company-change'], ['hold-with-care'], { state: ['dark', 'held'] }),
  },
  {
    id: 'change-reorganised',
    title: 'A reorganisation with job cuts',
    teaches: 'company-change: restructuring and layoffs.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: union,
    events: [
      us('2026-03-02 09:00', 'Lana, plan attached.'),
      them(
        '2026-03-04 10:00',
        'Desmond, we announced a restructuring this morning. Departments get merged and there will be layoffs. I cannot talk about vendors right now. Lana',
      ),
      us('2026-03-04 10:20', 'Of course. Wishing you all strength.'),
    ],
    expect: dark(['company-change'], ['hold-with-care'], { state: ['dark', 'held'] }),
  },
  {
    id: 'change-new-domain',
    title: 'The automatic reply comes from a new domain',
    teaches: 'company-change: a merger and a new domain in an automatic reply.',
    at: '2026-09-22 12:00',
    seller: 'pack',
    buyer: shop,
    events: [
      them('2026-09-07 10:00', 'Top, we look at it.'),
      us('2026-09-10 10:00', 'Sjoerd, the sleeve.'),
      auto(
        '2026-09-10 10:01',
        'De Linde has merged with Eikenhof B.V. This mailbox will be closed after the merger, our new addresses end in @eikenhof-linde.example. We answer as soon as the new organisation is in place.',
      ),
    ],
    expect: {
      state: ['dark', 'held'],
      turn: 'buyer',
      reasonsTop: ['company-change'],
      play: ['hold-with-care', 'fix-the-address'],
    },
  },
  {
    id: 'change-near-miss-their-customer',
    title: 'Their customer was taken over',
    teaches: "Someone else's acquisition is no change at the buyer.",
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: union,
    events: [
      them(
        '2026-03-04 10:00',
        'A vendor of ours got acquired last month and we got a fake invoice right after. So your timing is spooky. Lana',
      ),
      us('2026-03-05 09:00', 'That is a classic. Here is the module about exactly this trick.'),
    ],
    expect: notFor(['company-change']),
  },
  {
    id: 'rival-in-the-meeting-notes',
    title: 'Named at the table, then nothing',
    teaches: 'chose-competitor from meeting notes after the offer.',
    at: '2026-03-18 12:00',
    seller: 'clinic',
    buyer: therapy,
    deal: { stage: 2 },
    events: [
      us('2026-03-02 09:00', 'Robin, proposal.', { subject: 'Proposal' }),
      meet('2026-03-04 10:00', 40, 'COMPLETED', {
        notes:
          'Robin told us they are about to sign with DeskDoc, a competitor, because it is already in their billing tool. Wanted to say it in person.',
      }),
      us('2026-03-04 12:00', 'Robin, thanks for saying it face to face.'),
    ],
    expect: dark(['chose-competitor'], ['breakup']),
  },
];
