-- what is asked every minute: who has just missed a first response or a next action
create index lead_unanswered on lead (tenant_id, assigned_at)
  where status = 'ASSIGNED' and first_response_at is null;
create index opportunity_due on opportunity (tenant_id, next_due) where next_due is not null;
