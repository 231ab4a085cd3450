/** The settings page: a form as data, so that a new setting needs no change in the page. */
import type { Refused, State } from './codes.ts';
import type { FirstReading } from './reading.ts';

/** `GET /settings` */
export type SettingsResponse = SettingsAnswer | Refused;

export interface SettingsAnswer {
  ok: true;
  /** Sent back with PUT; an older one is refused with `changed-meanwhile`. */
  version: number;
  mayWrite: boolean;
  groups: SettingGroup[];
  /** Newest first. */
  audit: AuditEntry[];
  connection: Connection;
  /** What this account's reps taught; left out by an older service. */
  learned?: { corrections: number };
  /** Thresholds that the account's own silences speak for, one entry an open stage; left out by an older service. */
  proposals?: ThresholdProposal[];
}

export interface ThresholdProposal {
  pipeline: string;
  stage: string;
  /** "Proposal", or "New business: Proposal" where there are several pipelines. */
  label: string;
  /** What holds there now, in working days; 0 is off. */
  now: { quietAfter: number; darkAfter: number };
  /** With the reason in words; null where too little was seen to say. */
  proposed: { quietAfter: number; darkAfter: number; because: string } | null;
}

export interface SettingGroup {
  code: string;
  label: string;
  help?: string;
  fields: SettingField[];
}

export type SettingKind = 'number' | 'toggle' | 'choice' | 'choices' | 'text' | 'texts' | 'days' | 'scopes' | 'plays';

export interface SettingField {
  key: string;
  kind: SettingKind;
  label: string;
  help: string;
  unit?: string;
  min?: number;
  max?: number;
  choices?: Option[];
  /** Name of a list in `GET /settings/options`. */
  optionsFrom?: string;
  value: SettingValue;
  default: SettingValue;
}

/** What a field holds depends on its kind; only the page and the service look inside. */
export type SettingValue =
  number | boolean | string | (string | number)[] | ThresholdScope[] | Record<string, PlaySetting>;

/** An exception to the portal's thresholds, in working days; 0 switches a rule off there. */
export interface ThresholdScope {
  pipeline?: string;
  stage?: string;
  amountAtLeast?: number;
  quietAfter?: number;
  darkAfter?: number;
  graceDays?: number;
}

export interface PlaySetting {
  sequenceId?: string;
  listId?: string;
  moveToStage?: string;
  subject?: string;
  body?: string;
}

export interface Option {
  value: string | number;
  label: string;
  /** The pipeline a stage belongs to. */
  group?: string;
}

export interface AuditEntry {
  at: string;
  who: string;
  label: string;
  from: string;
  to: string;
}

export interface Connection {
  portalId: number;
  /** What HubSpot has granted and what is still missing, with what it would give. While not connected, nothing is granted. */
  scopes: { scope: string; granted: boolean; required: boolean; why: string }[];
  /** When the last sync finished; null while the first one runs. */
  syncedAt: string | null;
  reconnectUrl: string | null;
  /** Where the account lives in HubSpot, such as `app-eu1.hubspot.com`; left out where it is not known. */
  uiDomain?: string | null;
  /** Unless `connected`, nothing is read from HubSpot and nothing written to it. Left out by an older service. */
  status?: 'connected' | 'disconnected' | 'uninstalled';
  /** Since when it is so. */
  since?: string | null;
  /** Why it is no longer connected, in one line; null while it is. */
  because?: string | null;
  /** While the account is read for the first time; null afterwards. */
  sync?: FirstReading | null;
}

/** `PUT /settings`: only what changed. Answers like `GET /settings`. */
export interface SettingsPut {
  key: string;
  version: number;
  values: Record<string, SettingValue>;
}

/** `GET /settings/options`: lists that depend on the account, by the names used in `optionsFrom`, and `pipelines`, `plays`. */
export type OptionsResponse = { ok: true; options: Record<string, Option[]> } | Refused;

/** `POST /settings/preview` */
export interface PreviewPost {
  values: Record<string, SettingValue>;
}

export type PreviewResponse = PreviewAnswer | Refused;

export interface PreviewAnswer {
  ok: true;
  today: {
    now: Flagged;
    then: Flagged;
    /** Deals whose state would change, at most 50; `more` counts the rest. */
    changes: { dealId: string; name: string; from: State; to: State }[];
    more: number;
  };
  /** Null when there is too little history. `cameBackAlone`: answered by themselves within 3 working days. */
  lastQuarter: {
    now: { flagged: number; cameBackAlone: number };
    then: { flagged: number; cameBackAlone: number };
    byWeek: { week: string; now: number; then: number }[];
  } | null;
}

export interface Flagged {
  quiet: number;
  missed: number;
  dark: number;
}

/** `POST /settings/template {subject, body}`: an admin's own words looked at while they are written. */
export type TemplateResponse = TemplateAnswer | Refused;

export interface TemplateAnswer {
  ok: true;
  /** One plain sentence each; empty when the words are fair. */
  problems: string[];
  /** How they read with everything known about a deal. */
  reads: { subject: string; body: string };
}

/** `GET /settings/judgements?after=`: the open deals' judgements as lines of a table; `next` goes on, null ends it. */
export type JudgementsResponse = JudgementsAnswer | Refused;

export interface JudgementsAnswer {
  ok: true;
  csv: string;
  next: string | null;
}
