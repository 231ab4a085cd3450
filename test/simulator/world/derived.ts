/** What HubSpot fills in by itself when a record is written: values that follow from the written ones. */
import type { PortalFile } from '../../../src/deal/portal-file.ts';

type Values = Record<string, string | null>;

/** The written values plus those that follow from them. `now` is ISO. */
export function withDerived(file: PortalFile, type: string, written: Values, before: Values, now: string): Values {
  if (type === 'deals') return { ...dealValues(file, written, before, now), ...written };
  if (type === 'tasks' && 'hs_task_status' in written) {
    const done = written.hs_task_status === 'COMPLETED';
    if (done && before.hs_task_status !== 'COMPLETED') return { hs_task_completion_date: now, ...written };
    return done
      ? written
      : { ...(before.hs_task_completion_date ? { hs_task_completion_date: null } : {}), ...written };
  }
  if (type === 'emails' && typeof written.hs_email_headers === 'string') {
    return { ...headerValues(written.hs_email_headers), ...written };
  }
  return written;
}

function dealValues(file: PortalFile, written: Values, before: Values, now: string): Values {
  const derived: Values = {};
  if ('hs_next_step' in written && written.hs_next_step !== (before.hs_next_step ?? null))
    derived.hs_next_step_updated_at = now;
  if ('hubspot_owner_id' in written && written.hubspot_owner_id !== (before.hubspot_owner_id ?? null)) {
    derived.hubspot_owner_assigneddate = now;
  }
  const stageId = written.dealstage;
  if (!stageId || stageId === before.dealstage) return derived;
  const pipelineId = written.pipeline ?? before.pipeline;
  const stage = file.pipelines.find((p) => p.id === pipelineId)?.stages.find((s) => s.id === stageId);
  const closed = stage?.metadata.isClosed === 'true';
  const probability = stage?.metadata.probability ?? null;
  return {
    ...derived,
    hs_v2_date_entered_current_stage: now,
    hs_is_closed: String(closed),
    hs_is_closed_won: String(closed && Number(probability) === 1),
    ...('hs_is_closed_lost' in before ? { hs_is_closed_lost: String(closed && Number(probability) === 0) } : {}),
    ...(probability === null ? {} : { hs_deal_stage_probability: probability }),
  };
}

/** `hs_email_headers` is JSON text; HubSpot spells the addresses out beside it. Unreadable headers spell out nothing. */
function headerValues(text: string): Values {
  try {
    const headers: unknown = JSON.parse(text);
    const from = addresses(field(headers, 'from'));
    const to = addresses(field(headers, 'to'));
    const cc = addresses(field(headers, 'cc'));
    return {
      ...(from.length ? { hs_email_from_email: from.join(';') } : {}),
      ...(to.length ? { hs_email_to_email: to.join(';') } : {}),
      ...(cc.length ? { hs_email_cc_email: cc.join(';') } : {}),
    };
  } catch {
    return {};
  }
}

function addresses(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.map((one) => field(one, 'email')).filter((email) => typeof email === 'string');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
