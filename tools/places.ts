/**
 * Where one more of something has to be said. `npm run new` writes the first kind of place and names the second;
 * CONTRIBUTING.md lists both, and test/tools/new.test.ts tries them on a copy of this repository.
 */
export const KINDS = ['reason', 'signal', 'play', 'setting'] as const;
export type Kind = (typeof KINDS)[number];

export interface Places {
  /** Files that `npm run new` makes or changes; NAME stands for the new name. */
  written: { file: string; what: string }[];
  /** What only a person can choose. */
  left: { file: string; what: string }[];
}

const CATALOGUE = { file: 'docs/catalogue.md', what: '`npm run docs` writes it from the lists' };

export const PLACES: Record<Kind, Places> = {
  reason: {
    written: [
      { file: 'src/reasons/NAME.ts', what: 'the reason: its play and its weights' },
      { file: 'test/reasons/NAME.test.ts', what: 'its test' },
      { file: 'src/judgement.ts', what: 'its code' },
      { file: 'src/reasons/list.ts', what: 'its line in the list' },
      { file: 'src/reasons/base-rates.ts', what: 'where its weighing starts' },
      { file: 'src/wording/reasons.ts', what: 'its words' },
    ],
    left: [
      { file: 'src/wording/reasons.ts', what: 'a title and an explanation, neutral: nobody is blamed' },
      { file: 'src/reasons/NAME.ts', what: 'which signals speak for it and which against, and the play' },
      {
        file: 'src/reasons/base-rates.ts',
        what: 'of a hundred deals that went quiet, in how many it would be named first',
      },
      { file: 'test/reasons/NAME.test.ts', what: 'a story in which it leads, and one in which it must not' },
      { file: 'test/stories/', what: 'the same as a whole deal, told in records' },
      { file: 'src/wording/messages/', what: 'words of its play for this reason, where the plain ones do not fit' },
      CATALOGUE,
    ],
  },
  signal: {
    written: [
      { file: 'src/signals/NAME.ts', what: 'the signal: what it needs and how it is seen' },
      { file: 'test/signals/NAME.test.ts', what: 'its test' },
      { file: 'src/signals/list.ts', what: 'its line in the list' },
      { file: 'src/wording/evidence.ts', what: 'its sentence' },
    ],
    left: [
      { file: 'src/wording/evidence.ts', what: 'a sentence that reads well with nothing known' },
      { file: 'src/signals/NAME.ts', what: 'what it needs, and how it is seen' },
      { file: 'src/reasons/', what: 'a weight in at least one reason' },
      { file: 'test/signals/NAME.test.ts', what: 'seen, not seen, and unknown' },
      { file: 'src/signals/inputs/', what: 'an input of its own, where none of those that are there will do' },
      CATALOGUE,
    ],
  },
  play: {
    written: [
      { file: 'src/plays/NAME.ts', what: 'the play: what kind of step it is' },
      { file: 'test/plays/NAME.test.ts', what: 'its test' },
      { file: 'src/judgement.ts', what: 'its code' },
      { file: 'src/plays/list.ts', what: 'its line in the list' },
      { file: 'src/wording/plays.ts', what: 'its button' },
      { file: 'src/wording/messages/list.ts', what: 'its message' },
    ],
    left: [
      {
        file: 'src/wording/plays.ts',
        what: 'the button’s label, a sentence that says what it does, and what to do as a task says it',
      },
      { file: 'src/wording/messages/list.ts', what: 'the message; `checkTemplate` refuses tricks' },
      { file: 'src/plays/NAME.ts', what: 'its kind (may it chase?), and whether it goes out as mail' },
      { file: 'src/reasons/', what: 'a reason that calls for it, or a guard that offers it instead' },
      { file: 'src/card/acts.ts', what: 'what pressing it does, where kind and words do not say it already' },
      CATALOGUE,
    ],
  },
  setting: {
    written: [{ file: 'src/settings/declared.ts', what: 'its entry: form, validation and storage derive from it' }],
    left: [
      { file: 'src/settings/declared.ts', what: 'label, help, default, bounds and group' },
      { file: 'src/', what: 'the place that reads it; a setting nobody reads fails a test' },
      { file: 'docs/settings.md', what: '`npm run docs` writes it from the declarations' },
    ],
  },
};

/** A kind of record HubSpot tells us of. Nothing writes these for you; the compiler and test/watched-objects.test.ts ask for each. */
export const WATCHED_PLACES: Places['left'] = [
  { file: 'src/deal/facts.ts', what: 'its type in RECORD_TYPES, and the fact as a variant' },
  { file: 'src/deal/portal-file.ts', what: 'its list in a portal file' },
  {
    file: 'src/deal/from-hubspot/properties.ts',
    what: 'the properties it is read with, and those whose history is wanted',
  },
  { file: 'src/deal/from-hubspot/fact-of.ts', what: 'how a record becomes a fact; bodies are read and dropped there' },
  { file: 'src/deal/assemble.ts', what: 'what it means on a deal' },
  { file: 'src/intake/record-types.ts', what: 'HubSpot’s type id, and from which side its links are read' },
  { file: 'src/intake/coalesce.ts', what: 'what it is linked with' },
  { file: 'src/sync/phases.ts', what: 'when a first sync reads it' },
  { file: 'src/sync/snapshot.ts', what: 'its place in a snapshot' },
  { file: 'src/postgres/forgotten-in.ts', what: 'what a privacy deletion takes out of it' },
  { file: 'src/install/scopes.ts', what: 'a scope to read it with, and why' },
  { file: 'extensions/app/packages/shared/contract/codes.ts', what: 'its type, for links on the card' },
  { file: 'extensions/app/cards/parts/RecordLink.tsx', what: 'HubSpot’s type id, for a link to it' },
  { file: 'extensions/app/app-hsmeta.json', what: 'the scope' },
  { file: 'extensions/app/webhooks/webhooks-hsmeta.json', what: 'its subscriptions' },
  { file: 'webhooks/doctor/project.ts', what: 'HubSpot’s word for it in subscriptions' },
  { file: 'test/simulator/world/object-types.ts', what: 'the same in the simulated HubSpot' },
  { file: 'docs/data.md', what: 'what of it is read and kept' },
];
