/**
 * The properties HubSpot defines by itself, as far as this app can meet them; a portal's own are added when the file
 * shows them or when they are created. One line each: name, kind, and `ro` where HubSpot refuses writes.
 * Kinds: s text · t long text · h HTML · n number · b yes/no · d date · m moment · e:A|B choice · c:A|B several choices ·
 * x choice from elsewhere (owners, pipelines, stages).
 */
const SHARED = `
hs_object_id n ro
hubspot_owner_id x
hubspot_owner_assigneddate m ro
hubspot_team_id x ro
hs_all_owner_ids s ro
hs_merged_object_ids s ro
hs_created_by_user_id n ro
hs_updated_by_user_id n ro
hs_object_source s ro
hs_object_source_id s ro
`;

const ACTIVITY_SUMS = `
notes_last_contacted m ro
notes_last_updated m ro
notes_next_activity_date m ro
num_contacted_notes n ro
num_notes n ro
hs_sales_email_last_replied m ro
hs_latest_meeting_activity m ro
engagements_last_meeting_booked m ro
`;

const ENGAGEMENT = `
hs_createdate m ro
hs_lastmodifieddate m ro
hs_timestamp m
hs_activity_type s
hs_body_preview s ro
hs_body_preview_html s ro
hs_body_preview_is_truncated b ro
hs_attachment_ids s
hs_unique_creation_key s
`;

const STAGE_TIMES = `
hs_is_closed b ro
hs_is_closed_won b ro
hs_is_closed_lost b ro
hs_deal_stage_probability n ro
hs_v2_date_entered_current_stage m ro
hs_v2_time_in_current_stage m ro
hs_is_stalled_after_timestamp m ro
hs_is_stalled b ro
hs_average_deal_owner_duration_in_current_stage n ro
hs_next_step_updated_at m ro
`;

export const KNOWN_PROPERTIES: Record<string, string> = {
  deals: `${SHARED}${ACTIVITY_SUMS}${STAGE_TIMES}
dealname s
amount n
amount_in_home_currency n ro
deal_currency_code s
closedate m
createdate m
hs_lastmodifieddate m ro
pipeline x
dealstage x
dealtype e:newbusiness|existingbusiness
description t
hs_next_step t
hs_next_meeting_id n ro
hs_next_meeting_name s ro
hs_next_meeting_start_time m ro
hs_forecast_amount n ro
hs_projected_amount n ro
hs_manual_forecast_category s
hs_priority e:low|medium|high
hs_deal_score n ro
closed_lost_reason t
closed_won_reason t
hs_analytics_source s ro
num_associated_contacts n ro
`,
  contacts: `${SHARED}${ACTIVITY_SUMS}
email s
hs_additional_emails s
firstname s
lastname s
jobtitle s
phone s
mobilephone s
company s
website s
address s
city s
state s
zip s
country s
hs_timezone s
hs_language s
hs_seniority s
hs_role s
hs_persona s
lifecyclestage e:subscriber|lead|marketingqualifiedlead|salesqualifiedlead|opportunity|customer|evangelist|other
hs_lead_status e:NEW|OPEN|IN_PROGRESS|OPEN_DEAL|UNQUALIFIED|ATTEMPTED_TO_CONTACT|CONNECTED|BAD_TIMING
hs_buying_role c:BLOCKER|BUDGET_HOLDER|CHAMPION|DECISION_MAKER|END_USER|EXECUTIVE_SPONSOR|INFLUENCER|LEGAL_AND_COMPLIANCE|OTHER
hs_linkedin_url s
createdate m ro
lastmodifieddate m ro
hs_last_sales_activity_timestamp m ro
hs_last_sales_activity_date m ro
hs_last_sales_activity_type s ro
hs_sales_email_last_opened m ro
hs_sales_email_last_clicked m ro
hs_email_last_open_date m ro
hs_email_last_click_date m ro
hs_email_last_reply_date m ro
hs_email_last_send_date m ro
hs_email_sends_since_last_engagement n ro
hs_email_optout b ro
hs_email_bounce n ro
hs_email_hard_bounce_reason s ro
hs_email_hard_bounce_reason_enum s ro
hs_email_quarantined b ro
hs_email_bad_address b ro
hs_emailconfirmationstatus s ro
hs_legal_basis s
hs_marketable_status s ro
hs_sequences_is_enrolled b ro
hs_sequences_actively_enrolled_count n ro
hs_latest_sequence_enrolled n ro
hs_latest_sequence_enrolled_date m ro
hs_latest_sequence_ended_date m ro
hs_latest_sequence_unenrolled_date m ro
hs_analytics_last_visit_timestamp m ro
hs_analytics_last_timestamp m ro
hs_analytics_source s ro
hs_job_change_detected_date d ro
hs_employment_change_detected_date m ro
`,
  companies: `${SHARED}${ACTIVITY_SUMS}
name s
domain s
description t
industry s
numberofemployees n
annualrevenue n
phone s
address s
city s
state s
zip s
country s
timezone s
website s
type s
lifecyclestage e:subscriber|lead|marketingqualifiedlead|salesqualifiedlead|opportunity|customer|evangelist|other
hs_lead_status e:NEW|OPEN|IN_PROGRESS|OPEN_DEAL|UNQUALIFIED|ATTEMPTED_TO_CONTACT|CONNECTED|BAD_TIMING
createdate m ro
hs_lastmodifieddate m ro
hs_analytics_source s ro
hs_is_target_account b
hs_parent_company_id n ro
hs_last_sales_activity_timestamp m ro
`,
  emails: `${SHARED}${ENGAGEMENT}
hs_email_direction e:EMAIL|INCOMING_EMAIL|FORWARDED_EMAIL
hs_email_status e:BOUNCED|FAILED|SCHEDULED|SENDING|SENT
hs_email_subject s
hs_email_text t
hs_email_html h
hs_email_headers t
hs_email_from_email s ro
hs_email_from_firstname s ro
hs_email_from_lastname s ro
hs_email_to_email s ro
hs_email_to_firstname s ro
hs_email_to_lastname s ro
hs_email_cc_email s ro
hs_email_bcc_email s ro
hs_email_thread_id s
hs_email_message_id s
hs_email_open_count n ro
hs_email_click_count n ro
hs_email_reply_count n ro
hs_email_bounce_error_detail_message s ro
hs_email_bounce_error_detail_status_code n ro
hs_incoming_email_is_out_of_office b ro
hs_sequence_id n ro
hs_template_id n ro
`,
  calls: `${SHARED}${ENGAGEMENT}
hs_call_title s
hs_call_body h
hs_call_direction e:INBOUND|OUTBOUND
hs_call_status e:BUSY|CALLING_CRM_USER|CANCELED|COMPLETED|CONNECTING|FAILED|IN_PROGRESS|MISSED|NO_ANSWER|QUEUED|RINGING
hs_call_duration n
hs_call_disposition s
hs_call_from_number s
hs_call_to_number s
hs_call_recording_url s
hs_call_source s
`,
  meetings: `${SHARED}${ENGAGEMENT}
hs_meeting_title s
hs_meeting_body h
hs_internal_meeting_notes h
hs_meeting_start_time m
hs_meeting_end_time m
hs_meeting_location s
hs_meeting_external_url s
hs_meeting_outcome e:SCHEDULED|COMPLETED|RESCHEDULED|NO_SHOW|CANCELED
hs_meeting_source s ro
hs_guest_emails s
hs_attendee_owner_ids s
`,
  notes: `${SHARED}${ENGAGEMENT}
hs_note_body h
`,
  tasks: `${SHARED}${ENGAGEMENT}
hs_task_subject s
hs_task_body h
hs_task_status e:NOT_STARTED|COMPLETED|IN_PROGRESS|WAITING|DEFERRED
hs_task_priority e:NONE|LOW|MEDIUM|HIGH
hs_task_type e:TODO|CALL|EMAIL|LINKED_IN_CONNECT|LINKED_IN_MESSAGE|MEETING
hs_task_reminders s
hs_queue_membership_ids s
hs_task_is_overdue b ro
hs_task_is_past_due_date b ro
hs_task_missed_due_date b ro
hs_task_completion_date m ro
hs_task_sequence_step_enrollment_id s ro
hs_pipeline_stage s ro
`,
  communications: `${SHARED}${ENGAGEMENT}
hs_communication_channel_type e:SMS|WHATS_APP|LINKEDIN_MESSAGE
hs_communication_body h
hs_communication_logged_from e:CRM
`,
};
