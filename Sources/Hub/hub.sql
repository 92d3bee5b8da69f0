-- The hub: what desks hand over, units take; verdicts and reasons travel back.
--
-- Loaded once by a superuser into an empty database, whole or not at all:
--     saualnama hub schema | psql -X -q -1 -v ON_ERROR_STOP=1 -d hub
--
-- Everybody asks for states and never for events, so every call may be repeated. Nobody but the owner
-- reads or writes a table; members have functions, and behind those row security is the second wall.

do $$
declare role name;
begin
  foreach role in array array['hub_owner', 'hub_desk', 'hub_unit', 'hub_overseer'] loop
    if to_regrole(role) is null then execute format('create role %I nologin', role); end if;
  end loop;
  execute format('revoke temporary on database %I from public', current_database());
  -- A statement that fails is else written into the log in full, with whatever stands in the record.
  execute format('alter database %I set log_min_error_statement = ''panic''', current_database());
  -- Else the log tells the row that failed.
  execute format('alter database %I set log_error_verbosity = ''terse''', current_database());
  execute format('alter database %I set log_statement = ''none''', current_database());
  execute format('alter database %I set log_min_duration_statement = -1', current_database());
  execute format('alter database %I set lock_timeout = ''20s''', current_database());
  execute format('alter database %I set idle_in_transaction_session_timeout = ''60s''', current_database());
end $$;
revoke all on schema public from public;
create schema hub authorization hub_owner;
set role hub_owner;
set search_path = hub, pg_temp;

-- Who may call: one role is one spool and one certificate, whose common name it is.
create table member (
  role   name primary key,
  kind   text not null check (kind in ('desk', 'unit', 'overseer')),
  -- Of a desk: where its records go. Of a unit's spool: whose it is.
  unit   name check ((unit is null) = (kind = 'overseer')),
  -- The code in the numbers of a desk, AST01; without digits that of an office that ships for its desks.
  desk   text unique check (desk ~ '^[A-Z]{2,8}([0-9]{2})?$') check ((desk is null) = (kind <> 'desk')),
  seen   timestamptz,
  -- Of a unit's spool: the history of the hub in which it has said what it holds.
  claimed text,
  claimed_at timestamptz,
  barred timestamptz);

create table record (
  year     smallint not null,
  number   text     not null check (number ~ '^[A-Z]{2,8}[0-9]{2}-20[0-9]{2}-(?!0{6})[0-9]{6}$'
                                    and year = split_part(number, '-', 2)::smallint),
  -- The record's own 128 bits.
  id       uuid,
  desk     name     not null,
  unit     name     not null,
  -- bytea, because jsonb changes bytes and refuses \u0000.
  body     bytea    check (octet_length(body) between 2 and 1048576),
  sha256   bytea,
  state    text     not null default 'new' check (state in ('new', 'taken', 'done', 'returned', 'withdrawn')),
  reason   text     check ((reason is not null) = (state = 'returned')),
  -- Who gave the verdict, and when, as the unit says.
  judge    text,
  judged   text,
  -- The unit's spool that took it, and whether it has the bytes durably.
  holder   name,
  held     boolean  not null default false,
  -- The last state that the desk knows durably.
  told     text     not null default 'new',
  finished timestamptz,
  due      date,
  came     timestamptz not null default now(),
  moved    timestamptz not null default now(),
  -- Whether it had been here before, and the hub had lost it: somebody may have taken it then.
  again    boolean  not null default false,
  -- How often it was delivered. A repeat must write, see ship().
  times    int      not null default 1,
  primary key (year, number),
  unique (year, id),
  -- What was withdrawn before it ever came has no bytes.
  check ((body is null) = (sha256 is null) and (body is not null or state = 'withdrawn'))
) partition by range (year);
create index todo on record (unit, came) where state = 'new' or (state = 'taken' and not held);
create index open on record (unit) where state = 'taken';
create index news on record (desk, moved) where state in ('taken', 'done', 'returned') and told <> state;
create index days on record using brin (came);

-- What was not kept. Nothing is overwritten, and somebody is told, once.
create table alarm (
  at     timestamptz not null default now(),
  role   name not null default session_user,
  number text not null,
  sha256 bytea not null,
  what   text not null,
  primary key (role, number, sha256));

alter table record enable row level security;
-- Without this the owner's own functions would see everything.
alter table record force row level security;
create policy own on record using (
  desk = session_user
  or unit = (select m.unit from member m where m.role = session_user and m.kind = 'unit'));
create policy overseen on record for select using (
  exists (select from member m where m.role = session_user and m.kind = 'overseer'));
create policy administered on record using (
  (select r.rolsuper from pg_roles r where r.rolname = session_user));

-- Makes the room for a year; called by the administrator each December for the one after the next.
create function add_year(year int) returns void
language plpgsql set search_path = hub, pg_temp as $$
begin
  execute format('create table if not exists hub.record_%s partition of hub.record '
                 'for values from (%s) to (%s) with (fillfactor = 85)', year, year, year + 1);
  execute format('alter table hub.record_%s owner to hub_owner', year);
end $$;
select add_year(y) from generate_series(extract(year from now())::int - 1, extract(year from now())::int + 1) y;

-- Whether records of a number's year have room here: one that was detached is kept elsewhere.
create function has_year(number text) returns boolean
language sql stable set search_path = hub, pg_temp as $$
  select exists (select from pg_inherits i where i.inhparent = 'hub.record'::regclass
                 and i.inhrelid = to_regclass('hub.record_' || split_part(number, '-', 2))) $$;
-- Which history of the hub this is: another one after a standby became the first server, or a restore.
create function timeline() returns text
language sql stable set search_path = hub, pg_temp as $$
  select substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) $$;
-- Whether everybody of a unit has said what he holds since this history began: before, a record that the hub
-- forgot to be taken might be given to another spool, or back to its desk.
create function is_settled(which name) returns boolean
language sql stable set search_path = hub, pg_temp as $$
  select timeline() = '00000001' or not exists (
    select from member m where m.kind = 'unit' and m.unit = which and m.barred is null
      and m.seen > now() - interval '7 days' and m.claimed is distinct from timeline()) $$;

-- Who calls, and what the hub is: for the calendar, the clock and the round that heals.
create function me() returns table (
  role name, kind text, unit name, desk text, seconds bigint, timeline text, version int, claim boolean)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m member;
begin
  select * into m from member where role = session_user and barred is null;
  if not found then raise insufficient_privilege; end if;
  if m.seen is null or m.seen < clock_timestamp() - interval '10 minutes' then
    perform set_config('synchronous_commit', 'off', true);
    update member set seen = clock_timestamp() where role = session_user;
  end if;
  return query select m.role, m.kind, m.unit, m.desk, extract(epoch from clock_timestamp())::bigint,
    timeline(), 1,
    -- Whether it is to say what it holds: in a new history, and when something comes again.
    m.kind = 'unit' and (m.claimed is distinct from timeline() or exists (
      select from record r where r.unit = m.unit and r.state = 'new' and r.again and r.came > coalesce(m.claimed_at, '-infinity')));
end $$;

-- Desk to hub: one call, one transaction, one row back for each body, in their order.
create function ship(bodies bytea[], again boolean[] default null) returns table (pos int, number text, id text, sha256 text, verdict text)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m member; b bytea; h bytea; j json; n text; i text; w text; f timestamptz; d date; s text;
begin
  select * into strict m from member where role = session_user and kind = 'desk' and barred is null;
  -- Whatever the role or its connection has set: no receipt before a standby has it.
  if current_setting('synchronous_commit') not in ('on', 'remote_apply') then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  -- One parcel of a desk at a time, so that any order of numbers is free of deadlocks.
  perform pg_advisory_xact_lock(hashtextextended('ship ' || session_user, 0));
  for p in 1 .. coalesce(array_length(bodies, 1), 0) loop
    b := bodies[p]; pos := p; n := null; i := null; f := null; d := null; w := null;
    h := sha256(b); number := null; id := null; sha256 := encode(h, 'hex');
    if octet_length(b) > 1048576 then w := 'size';
    else
      begin                       -- only reads: no number of a subtransaction is spent
        j := convert_from(b, 'UTF8')::json; n := j ->> 'number'; i := j ->> 'id';
        if n is null or i is null or j ->> 'demo' is distinct from 'false'
           or n !~ '^[A-Z]{2,8}[0-9]{2}-20[0-9]{2}-(?!0{6})[0-9]{6}$' or i !~ '^[0-9a-f]{32}$' then w := 'record'; end if;
      exception when data_exception or program_limit_exceeded or statement_too_complex then w := 'record';
      end;
    end if;
    if w is null then
      number := n; id := i;
      begin
        f := (j #>> '{intake,finishedAt}')::timestamptz; d := (j #>> '{schedule,dueOn}')::date;
      exception when data_exception then null;      -- only what lists show: the bytes count
      end;
      if n !~ ('^' || m.desk || '([0-9]{2})?-') then w := 'number';
      elsif not has_year(n) then w := 'year';
      else
        insert into record as r (year, number, id, desk, unit, body, sha256, finished, due, again)
          values (split_part(n, '-', 2)::smallint, n, i::uuid, m.role, m.unit, b, h, f, d, coalesce(again[p], false))
          on conflict do nothing;
        if found then w := 'kept';
        else
          -- A repeat writes, so that its commit waits for a standby as well: the first delivery may have
          -- been answered by nobody because none was there.
          update record r set times = r.times + 1
            where r.year = split_part(n, '-', 2)::smallint and r.number = n and r.sha256 = h and r.body = b
            returning r.state into s;
          if found then w := case s when 'withdrawn' then s else 'kept' end;
          else
            perform from record r where r.year = split_part(n, '-', 2)::smallint and r.number = n and r.state = 'withdrawn';
            w := case when found then 'withdrawn' else 'conflict' end;
          end if;
        end if;
      end if;
    end if;
    if w not in ('kept', 'withdrawn') then
      insert into alarm (number, sha256, what) values (coalesce(number, '?'), h, w) on conflict do nothing;
    end if;
    verdict := w;
    return next;
  end loop;
end $$;

-- Desk to hub: what is to be taken back, while nobody took it; also before it ever came.
-- What was given back already was granted by a hub that has forgotten it, and waits for nobody.
create function withdraw(numbers text[], hashes text[], given boolean) returns table (number text, verdict text)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m member; n text; r record; k int := 0;
begin
  select * into strict m from member where role = session_user and kind = 'desk' and barred is null;
  if current_setting('synchronous_commit') not in ('on', 'remote_apply') then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  perform pg_advisory_xact_lock(hashtextextended('ship ' || session_user, 0));
  foreach n in array numbers loop
    number := n; k := k + 1;
    if n !~ ('^' || m.desk || '([0-9]{2})?-20[0-9]{2}-(?!0{6})[0-9]{6}$') then verdict := 'number';
    elsif not has_year(n) then verdict := 'year';
    elsif not given and not is_settled(m.unit) then verdict := 'wait';
    else
      -- A delivery that is still on its way must find it withdrawn.
      insert into record (year, number, desk, unit, state)
        values (split_part(n, '-', 2)::smallint, n, m.role, m.unit, 'withdrawn') on conflict do nothing;
      if found then verdict := 'withdrawn';
      else
        select * into r from record x where x.year = split_part(n, '-', 2)::smallint and x.number = n for update;
        if not found then verdict := 'number';
        -- Other bytes under the number are another questionnaire: nobody asked for that one.
        elsif r.sha256 is not null and r.sha256 <> decode(hashes[k], 'hex') then verdict := 'conflict';
        elsif r.state in ('new', 'withdrawn') then
          update record x set state = 'withdrawn', times = x.times + 1,
                              moved = case when x.state = 'new' then now() else x.moved end
            where x.year = r.year and x.number = n;
          verdict := 'withdrawn';
        else verdict := r.state;
        end if;
      end if;
    end if;
    return next;
  end loop;
end $$;

-- Hub to desk: states that the desk has not confirmed; then its confirmation.
create function news(most int, skip int) returns table (
  number text, sha256 text, state text, reason text, judge text, judged text)
language sql security definer set search_path = hub, pg_temp as $$
  select number, encode(sha256, 'hex'), state, reason, judge, judged from record
  where desk = session_user and state in ('taken', 'done', 'returned') and told <> state
  order by moved, number limit most offset skip $$;
create function told(numbers text[], states text[]) returns bigint
language plpgsql security definer set search_path = hub, pg_temp as $$
declare k bigint := 0;
begin          -- a loop and no join: behind row security a join cannot use the key
  for i in 1 .. coalesce(array_length(numbers, 1), 0) loop
    update record r set told = states[i]
      where r.year = split_part(numbers[i], '-', 2)::smallint and r.number = numbers[i]
        and r.desk = session_user and r.state = states[i];
    if found then k := k + 1; end if;
  end loop;
  return k;
end $$;

-- Desk, once a day: what of all that I hold as acknowledged do you not have, byte for byte?
create function lack(numbers text[], hashes text[]) returns setof text
language plpgsql stable security definer set search_path = hub, pg_temp as $$
begin
  for i in 1 .. coalesce(array_length(numbers, 1), 0) loop
    perform from record r
      where r.year = split_part(numbers[i], '-', 2)::smallint and r.number = numbers[i]
        and r.desk = session_user and r.sha256 = decode(hashes[i], 'hex');
    if not found and has_year(numbers[i]) then return next numbers[i]; end if;
  end loop;
end $$;

-- Hub to unit: what is new, and what this spool took without confirming; then its confirmation.
create function take(most int, skip int) returns table (number text, sha256 text, body text)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m member;
begin
  select * into strict m from member where role = session_user and kind = 'unit' and barred is null;
  if not is_settled(m.unit) then return; end if;
  return query
  with locked as (
    select r.year, r.number, r.came, octet_length(r.body) size from record r
    where r.unit = m.unit
      and (r.state = 'new' or (r.state = 'taken' and not r.held)) and (r.state = 'new' or r.holder = session_user)
      -- What came again is given out when everybody has said since whether he has it.
      and not (r.again and r.state = 'new' and exists (
        select from member o where o.kind = 'unit' and o.unit = m.unit and o.barred is null
          and o.seen > now() - interval '7 days' and coalesce(o.claimed_at, '-infinity') < r.came))
    order by r.came, r.number limit most offset skip for update of r skip locked),
  -- Not more at once than a small machine can hold, and always one.
  fit as (select l.*, sum(l.size) over (order by l.came, l.number) - l.size before from locked l)
  update record r set state = 'taken', holder = session_user,
                      moved = case when r.state = 'new' then now() else r.moved end from fit f
  where r.year = f.year and r.number = f.number and f.before < 4194304
  returning r.number, encode(r.sha256, 'hex'), encode(r.body, 'hex');
end $$;
-- Unit to hub, once a day and in each new history: what this spool holds of its unit's records, byte for byte. What
-- the hub forgot to be taken is taken again, by whoever has it.
create function claim(numbers text[], hashes text[]) returns bigint
language plpgsql security definer set search_path = hub, pg_temp as $$
declare m member; k bigint := 0;
begin
  select * into strict m from member where role = session_user and kind = 'unit' and barred is null;
  for i in 1 .. coalesce(array_length(numbers, 1), 0) loop
    update record r set state = 'taken', holder = session_user, held = true, moved = now()
      where r.year = split_part(numbers[i], '-', 2)::smallint and r.number = numbers[i] and r.unit = m.unit
        and r.sha256 = decode(hashes[i], 'hex') and (r.state = 'new' or (r.state = 'taken' and not r.held));
    if found then k := k + 1; end if;
  end loop;
  return k;
end $$;
-- ... and that this was all.
create function claimed() returns boolean
language plpgsql security definer set search_path = hub, pg_temp as $$
begin
  update member set claimed = timeline(), claimed_at = now(), seen = clock_timestamp() where role = session_user and kind = 'unit';
  return found;
end $$;
create function held(numbers text[]) returns bigint
language plpgsql security definer set search_path = hub, pg_temp as $$
declare n text; k bigint := 0;
begin
  foreach n in array numbers loop
    update record r set held = true
      where r.year = split_part(n, '-', 2)::smallint and r.number = n
        and r.holder = session_user and r.state in ('taken', 'done', 'returned');
    if found then k := k + 1; end if;
  end loop;
  return k;
end $$;

-- Hub to unit: what this spool holds without a verdict; those that it finds in its done/ and returned/ it
-- closes. So it keeps no marks of its own.
create function open() returns setof text
language sql stable security definer set search_path = hub, pg_temp as $$
  select number from record
  where unit = (select m.unit from member m where m.role = session_user and m.kind = 'unit')
    and state = 'taken' and held and holder = session_user $$;

-- Unit to hub: done, or returned with a reason. The same verdict twice is one; another one is refused.
create function close(number text, verdict text, why text, judge text, judged text) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
begin
  if verdict not in ('done', 'returned') then return 'refused'; end if;
  update record r set state = verdict, reason = why, judge = close.judge, judged = close.judged, held = true,
                      moved = case when r.state = 'taken' then now() else r.moved end
   where r.year = split_part(close.number, '-', 2)::smallint and r.number = close.number
     and r.unit = (select m.unit from member m where m.role = session_user and m.kind = 'unit' and m.barred is null)
     and (r.state = 'taken' or (r.state = verdict and r.reason is not distinct from why));
  return case when found then verdict else 'refused' end;
end $$;

create function rfc3339(moment timestamptz) returns text
language sql stable set search_path = hub, pg_temp as $$
  select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') $$;
-- For lists: without a word of any record. Overdue first, then what is due next, then the rest.
create function list(standing text, since date, most int) returns table (
  number text, desk name, unit name, state text, finished text, came text, moved text, due date, overdue boolean,
  reason text, times int)
language sql stable security definer set search_path = hub, pg_temp as $$
  select r.number, r.desk, r.unit, r.state, rfc3339(r.finished), rfc3339(r.came), rfc3339(r.moved), r.due,
         r.state in ('new', 'taken') and r.due < current_date, r.reason, r.times
  from record r
  where (standing is null or r.state = standing) and r.came >= since
  order by r.state not in ('new', 'taken'), case when r.state in ('new', 'taken') then r.due end nulls last,
           r.came, r.number
  limit most $$;
-- By unit and the day on which they came; the hours are those from there to the verdict.
create function stats(since date) returns table (
  unit name, day date, came bigint, new bigint, taken bigint, done bigint, returned bigint, withdrawn bigint,
  overdue bigint, hours numeric)
language sql stable security definer set search_path = hub, pg_temp as $$
  select r.unit, r.came::date, count(*),
         count(*) filter (where r.state = 'new'), count(*) filter (where r.state = 'taken'),
         count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'returned'),
         count(*) filter (where r.state = 'withdrawn'),
         count(*) filter (where r.state in ('new', 'taken') and r.due < current_date),
         round((percentile_cont(0.5) within group (order by extract(epoch from r.moved - r.came) / 3600)
                filter (where r.state in ('done', 'returned')))::numeric, 1)
  from record r where r.came >= since group by 1, 2 order by 1, 2 $$;

revoke all on all functions in schema hub from public;
grant usage on schema hub to hub_desk, hub_unit, hub_overseer;
grant execute on function me(), list(text, date, int), stats(date) to hub_desk, hub_unit, hub_overseer;
grant execute on function ship(bytea[], boolean[]), withdraw(text[], text[], boolean), news(int, int), told(text[], text[]), lack(text[], text[]) to hub_desk;
grant execute on function take(int, int), held(text[]), claim(text[], text[]), claimed(), open(), close(text, text, text, text, text) to hub_unit;
reset role;

-- Only for the administrator, who calls them as a superuser.

-- Lets a member in, or changes where its records go. Its certificate has the role as its common name.
create function hub.admit(kind text, role name, unit name) returns void
language plpgsql set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare g name;
begin
  insert into hub.member (role, kind, unit, desk)
    values (admit.role, admit.kind, admit.unit, case when admit.kind = 'desk' then admit.role::text end)
    on conflict (role) do update set kind = excluded.kind, unit = excluded.unit, desk = excluded.desk, barred = null;
  if to_regrole(quote_ident(admit.role)) is null then execute format('create role %I', admit.role); end if;
  foreach g in array array['hub_desk', 'hub_unit', 'hub_overseer'] loop
    if pg_has_role(admit.role, g, 'member') then execute format('revoke %I from %I', g, admit.role); end if;
  end loop;
  execute format('alter role %I login inherit nosuperuser nobypassrls nocreaterole nocreatedb noreplication', admit.role);
  execute format('grant %I to %I', 'hub_' || admit.kind, admit.role);
end $$;
-- Shuts a member out from now on: a laptop that was stolen, a desk that was closed.
create function hub.bar(role name) returns void
language plpgsql set search_path = hub, pg_temp as $$
#variable_conflict use_column
begin
  execute format('alter role %I nologin', bar.role);
  update hub.member m set barred = now() where m.role = bar.role;
  perform pg_terminate_backend(a.pid) from pg_stat_activity a where a.usename = bar.role;
end $$;
-- Gives what a unit's spool took and will never close to the other spools of that unit.
create function hub.release(role name) returns bigint
language plpgsql set search_path = hub, pg_temp as $$
declare k bigint;
begin
  update hub.record r set state = 'new', holder = null, held = false, told = 'new', moved = now()
    where r.state = 'taken' and r.holder = release.role;
  get diagnostics k = row_count;
  -- Nobody waits for what it might hold.
  update hub.member m set claimed = hub.timeline(), claimed_at = now() where m.role = release.role;
  return k;
end $$;

-- Waits for a unit's spool no longer that has not said yet what it holds in this history: it is only switched off,
-- and whoever promoted a standby is sure that nothing was lost.
create function hub.trust(role name) returns void
language sql set search_path = hub, pg_temp as $$
  update hub.member m set claimed = hub.timeline(), claimed_at = now() where m.role = trust.role $$;

-- Whether the server is as it must be: a code, whether it is well, and what was found.
create function hub.check() returns table (code text, well boolean, value text)
language plpgsql set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare wanted record; v text; n bigint; y int;
begin
  for wanted in
    select * from (values
      ('fsync', '^on$'), ('full_page_writes', '^on$'), ('synchronous_commit', '^(on|remote_apply)$'),
      ('data_checksums', '^on$'), ('ssl', '^on$'), ('ssl_min_protocol_version', '^TLSv1\.3$'),
      ('password_encryption', '^scram-sha-256$'), ('wal_level', '^(replica|logical)$'),
      ('log_statement', '^none$'), ('log_min_duration_statement', '^-1$'), ('log_min_duration_sample', '^-1$'),
      ('log_min_error_statement', '^panic$'), ('log_error_verbosity', '^terse$'),
      ('log_parameter_max_length_on_error', '^0$'), ('log_transaction_sample_rate', '^0$'),
      ('synchronous_standby_names', '^\s*(ANY|FIRST)\s+[1-9][0-9]*\s*\(\s*[^,*)]+\s*(,\s*[^,*)]+\s*)+\)\s*$'))
      as w (name, pattern)
  loop
    v := current_setting(wanted.name, true);
    code := 'setting.' || wanted.name; well := coalesce(v ~* wanted.pattern, false); value := coalesce(v, '');
    return next;
  end loop;

  select count(*), string_agg(application_name, ', ' order by application_name) into n, v
    from pg_stat_replication where state = 'streaming' and sync_state in ('sync', 'quorum');
  code := 'standbys'; well := n >= 2; value := coalesce(v, ''); return next;
  select max(coalesce(extract(epoch from flush_lag), 0))::int into n from pg_stat_replication;
  code := 'lag'; well := coalesce(n, 0) <= 10; value := coalesce(n, 0)::text; return next;

  for y in 0 .. 1 loop
    v := (extract(year from now())::int + y)::text;
    code := 'year'; well := to_regclass('hub.record_' || v) is not null; value := v; return next;
  end loop;

  select c.relrowsecurity and c.relforcerowsecurity into well from pg_class c where c.oid = 'hub.record'::regclass;
  code := 'rows'; value := 'hub.record'; return next;
  select string_agg(distinct g.grantee || ' ' || g.table_name, ', ') into v
    from information_schema.role_table_grants g where g.table_schema = 'hub' and g.grantee <> 'hub_owner';
  code := 'grants'; well := v is null; value := coalesce(v, ''); return next;
  select string_agg(p.proname, ', ') into v from pg_proc p
    where p.pronamespace = 'hub'::regnamespace
      and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)) and p.prosecdef;
  code := 'public'; well := v is null; value := coalesce(v, ''); return next;
  select string_agg(m.role, ', ' order by m.role) into v from hub.member m join pg_roles r on r.rolname = m.role
    where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication;
  code := 'powers'; well := v is null; value := coalesce(v, ''); return next;
  select string_agg(m.role, ', ' order by m.role) into v from hub.member m left join pg_roles r on r.rolname = m.role
    where m.barred is null and not coalesce(r.rolcanlogin, false) or m.barred is not null and r.rolcanlogin;
  code := 'logins'; well := v is null; value := coalesce(v, ''); return next;
  -- Whoever comes over the network shows a certificate.
  select string_agg(h.line_number::text, ', ' order by h.line_number) into v from pg_hba_file_rules h
    where h.type in ('host', 'hostnossl', 'hostssl') and 'replication' <> all (h.database)
      and not (h.type = 'hostssl' and h.auth_method = 'cert') and h.auth_method <> 'reject';
  code := 'doors'; well := v is null; value := coalesce(v, ''); return next;

  select string_agg(m.role, ', ' order by m.role) into v from hub.member m
    where m.barred is null and m.kind <> 'overseer' and coalesce(m.seen, '-infinity') < now() - interval '3 days';
  code := 'silent'; well := v is null; value := coalesce(v, ''); return next;
  select string_agg(distinct a.role || ' ' || a.number || ' ' || a.what, ', ') into v from hub.alarm a
    where a.at > now() - interval '30 days';
  code := 'alarms'; well := v is null; value := coalesce(v, ''); return next;
  select string_agg(m.role, ', ' order by m.role) into v from hub.member m
    where m.kind = 'unit' and (not is_settled(m.unit) and m.claimed is distinct from timeline() or exists (
        select from hub.record r where r.unit = m.unit and r.state = 'new' and r.again
          and r.came > coalesce(m.claimed_at, '-infinity')))
      and m.barred is null and m.seen > now() - interval '7 days';
  code := 'unclaimed'; well := v is null; value := coalesce(v, ''); return next;
  select string_agg(r.number, ', ') into v from (
    select number from hub.record where state = 'taken' and not held and moved < now() - interval '1 day' limit 20) r;
  code := 'unheld'; well := v is null; value := coalesce(v, ''); return next;
end $$;
revoke all on function hub.admit(text, name, name), hub.bar(name), hub.release(name), hub.trust(name), hub.check()
  from public;
