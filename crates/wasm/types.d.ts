// Made from the Rust types by `cargo xtask types`.

export type Verdict = 'allowed' | 'deferred' | 'blocked' | 'undetermined';

export type Basis = 'stated' | 'inferred';

export type Effect = 'block' | 'ask' | 'defer' | 'warn' | 'note';

/** What `check` takes. Everything that isn't known is left out. */
export interface Input {
  /** The edition of the guide that answers, or the day to answer for. Accepted: an edition: 2018, 2026, or a day such as 2021-06-01. */
  edition: string;
  /** The moment to answer for; the checker never reads a clock. Accepted: a moment such as 2026-11-22T10:00:00Z. */
  now?: string | null;
  /** What runs, and what is pending on it. */
  cluster?: {
    /** The id of the replication group or, without one, of the cluster. Accepted: 1 to 50 letters, digits and single hyphens, the first a letter. */
    id?: string | null;
    /** Whether it is a replication group, not a lone cluster. Accepted: true or false. */
    replicationGroup?: boolean | null;
    /** The region, for the commands. Accepted: a region such as eu-west-1. */
    region?: string | null;
    /** The engine that runs now; redis where it is left out. Accepted: redis, valkey or memcached. */
    engine?: 'redis' | 'valkey' | 'memcached' | null;
    /** The engine version that runs now. Accepted: a version such as 2.8.24, 6.2 or 6.x. */
    engineVersion?: string | null;
    /** The cluster mode. Accepted: disabled, compatible or enabled. */
    clusterMode?: 'disabled' | 'compatible' | 'enabled' | null;
    /** How many shards (API: node groups) it has. Accepted: a whole number from 1 to 500. */
    shards?: number | null;
    /** How many replicas each shard has. Accepted: a whole number from 0 to 5. */
    replicasPerShard?: number | null;
    /** Whether Multi-AZ with automatic failover is on. Accepted: true or false. */
    multiAz?: boolean | null;
    /** The node type that runs now. Accepted: a node type such as cache.m3.medium. */
    nodeType?: string | null;
    /** The first status of cluster, group and node groups that isn't available. Accepted: a status such as available or modifying. */
    status?: string | null;
    /** Whether encryption in transit is on. Accepted: true or false. */
    transitEncryption?: boolean | null;
    /** Whether encryption at rest is on. Accepted: true or false. */
    atRestEncryption?: boolean | null;
    /** The parameter group in use. Accepted: a parameter group such as default.redis3.2. */
    parameterGroup?: string | null;
    /** The parameter reserved-memory-percent. Accepted: a whole number from 0 to 100. */
    reservedMemoryPercent?: number | null;
    /** The parameter reserved-memory, in bytes. Accepted: a whole number of bytes. */
    reservedMemory?: number | null;
    /** Whether automatic failover is on, with Multi-AZ or without. Accepted: true or false. */
    automaticFailover?: boolean | null;
    /** Whether it is a member of a Global Datastore. Accepted: true or false. */
    globalDatastore?: boolean | null;
    /** Whether it is a serverless cache; false where it is left out. Accepted: true or false. */
    serverless?: boolean | null;
    /** The status of a service update on it (API: `UpdateActionStatus`). Accepted: a status such as not-applied or in-progress. */
    serviceUpdate?: string | null;
    /** What describe-cache-engine-versions gave: it takes the place of the built-in list. Accepted: a list such as redis 7.1, valkey 8.0. */
    offeredVersions?: string[] | null;
    /** What list-allowed-node-type-modifications gave. Accepted: a list of node types. */
    allowedNodeTypes?: string[] | null;
    /** What is pending; left out where that is not known. Accepted: an object; {} where nothing is pending. */
    pending?: {
      /** The engine version that is pending. Accepted: a version such as 3.2.4. */
      engineVersion?: string | null;
      /** The node type that is pending. Accepted: a node type such as cache.m3.large. */
      nodeType?: string | null;
      /** Whether more may be pending than is listed. Accepted: true or false. */
      incomplete?: boolean | null;
    } | null;
    /** The weekly maintenance window, UTC. Accepted: a window such as sun:05:00-sun:06:00, in UTC, from 60 minutes to 24 hours. */
    maintenanceWindow?: string | null;
  } | null;
  /** What is asked for. */
  request?: {
    /** The engine asked for. Accepted: redis, valkey or memcached. */
    engine?: 'redis' | 'valkey' | 'memcached' | null;
    /** The engine version asked for. Accepted: a version such as 3.2.4 or 7.1. */
    engineVersion?: string | null;
    /** The node type asked for. Accepted: a node type such as cache.m3.large. */
    nodeType?: string | null;
    /** The cluster mode asked for. Accepted: disabled, compatible or enabled. */
    clusterMode?: 'disabled' | 'compatible' | 'enabled' | null;
    /** How many shards a new group is to have. Accepted: a whole number from 1 to 500. */
    shards?: number | null;
    /** The parameter group given with the request. Accepted: a parameter group such as default.redis3.2. */
    parameterGroup?: string | null;
    /** Which of the two the call names; the right one where it is left out. Accepted: replication-group or cache-cluster. */
    addressedTo?: 'replication-group' | 'cache-cluster' | null;
    /** Whether to apply the change now, not in the maintenance window; false where it is left out. Accepted: true or false. */
    applyImmediately?: boolean | null;
  } | null;
}

/**
 * A report in words.
 */
export type Report = { 
/**
 * `allowed`, `deferred`, `blocked` or `undetermined`.
 */
verdict: Verdict, 
/**
 * `stated` or `inferred`.
 */
verdictBasis: Basis, 
/**
 * The edition that answered.
 */
edition: string, 
/**
 * What that edition is.
 */
editionDetails: Edition, 
/**
 * The rules that fire, in reading order.
 */
findings: Array<Finding>, 
/**
 * The steps of the request itself, where it is allowed or deferred.
 */
how: Array<Step> | null, 
/**
 * The ways out, the best first.
 */
remedies: Array<Remedy>, 
/**
 * What to find out, the question that decides most first.
 */
ask: Array<Question>, 
/**
 * For a deferred change, the window that it runs in.
 */
runsAt: Occurrence | null, };

/**
 * An edition of the guide.
 */
export type Edition = { 
/**
 * The document, as AWS titles it.
 */
document: string, 
/**
 * The first day on which it was in force, `2018-04-20`.
 */
from: string, 
/**
 * The day from which it no longer was; null while it is.
 */
until: string | null, 
/**
 * The day on which its facts were last checked.
 */
checked: string, };

/**
 * A rule that fires.
 */
export type Finding = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * `block`, `ask`, `defer`, `warn` or `note`.
 */
effect: Effect, 
/**
 * One line.
 */
title: string, 
/**
 * Why, with the user's own values.
 */
because: string, 
/**
 * The paths of the fields to blame.
 */
fields: Array<string>, 
/**
 * Under which values of what isn't known it holds; null where it holds under all.
 */
if: string | null, 
/**
 * Where it is written.
 */
source: Source, 
/**
 * How AWS words its refusal, where that is known from reports.
 */
awsError: AwsError | null, };

/**
 * Where something is written.
 */
export type Source = { 
/**
 * The edition.
 */
edition: string, 
/**
 * The section.
 */
section: string, 
/**
 * `stated` or `inferred`.
 */
basis: Basis, };

/**
 * A step.
 */
export type Step = { 
/**
 * What it does.
 */
title: string, 
/**
 * What to do in the console, in order.
 */
console: Array<string>, 
/**
 * The whole AWS CLI command.
 */
cli: string | null, 
/**
 * The call's action and parameters, in the API's names.
 */
api: Record<string, string | number | boolean> | null, 
/**
 * What to mind.
 */
note: string | null, 
/**
 * Whether it can't be undone.
 */
irreversible: boolean, };

/**
 * A way out.
 */
export type Remedy = { 
/**
 * The way's id.
 */
id: string, 
/**
 * One line.
 */
title: string, 
/**
 * `stated` or `inferred`.
 */
basis: Basis, 
/**
 * A verdict, `done` or `elsewhere`.
 */
leadsTo: Verdict | 'done' | 'elsewhere', 
/**
 * The ids of the rules that still block after it.
 */
remaining: Array<string>, 
/**
 * How to carry it out.
 */
steps: Array<Step>, };

/**
 * A question whose answer could decide.
 */
export type Question = { 
/**
 * The path of the field to fill in.
 */
field: string, 
/**
 * Why it decides.
 */
because: string, 
/**
 * The command whose output answers it.
 */
command: string | null, };

/**
 * A run of the maintenance window.
 */
export type Occurrence = { 
/**
 * When it opens, RFC 3339, UTC.
 */
start: string, 
/**
 * When it closes, RFC 3339, UTC.
 */
end: string, 
/**
 * Whether it was open at the moment asked about.
 */
open: boolean, };

/**
 * A rule, as a program sees it.
 */
export type Rule = { 
/**
 * Its id.
 */
id: string, 
/**
 * One line.
 */
title: string, 
/**
 * What a person should know of it, in Markdown.
 */
manual: string, 
/**
 * The strongest effect that it can have.
 */
effect: Effect, 
/**
 * Where it is written, the weightiest first.
 */
sources: Array<RuleSource>, 
/**
 * When it is in force.
 */
inForce: Span, 
/**
 * The editions that it is part of.
 */
editions: Array<string>, };

/**
 * Where a rule is written.
 */
export type RuleSource = { 
/**
 * The section's title.
 */
section: string, 
/**
 * `stated` or `inferred`.
 */
basis: Basis, };

/**
 * The days on which a rule holds.
 */
export type Span = { 
/**
 * The first day, where it is known.
 */
since: string | null, 
/**
 * The first day on which it no longer holds, where there is one.
 */
until: string | null, };

/**
 * An edition that an input can name.
 */
export type OfferedEdition = { 
/**
 * Its name.
 */
id: string, 
/**
 * The Redis versions that can be asked for, oldest first.
 */
engineVersions: Array<string>, 
/**
 * The Valkey versions that can be asked for, oldest first.
 */
valkeyVersions: Array<string>, 
/**
 * The Memcached versions that can be asked for, oldest first; an edition of the Redis guide has none.
 */
memcachedVersions: Array<string>, 
/**
 * The document, as AWS titles it.
 */
document: string, 
/**
 * The first day on which it was in force, `2018-04-20`.
 */
from: string, 
/**
 * The day from which it no longer was; null while it is.
 */
until: string | null, 
/**
 * The day on which its facts were last checked.
 */
checked: string, };

/**
 * How AWS words a refusal.
 */
export type AwsError = { 
/**
 * The API's error code; null where the report doesn't give it.
 */
code: string | null, 
/**
 * The text with the user's own values; an ellipsis stands for what isn't known.
 */
message: string, };

/**
 * A day on which the answer changed.
 */
export type Turn = { 
/**
 * The first day of the new answer.
 */
date: string, 
/**
 * The answer until then.
 */
before: Verdict, 
/**
 * The answer from then on.
 */
after: Verdict, 
/**
 * The rule that made the difference.
 */
rule: string | null, 
/**
 * Where that rule is written.
 */
section: string | null, };

/**
 * Something that began or ended.
 */
export type Change = { 
/**
 * The day, or the first of the days on one of which it was.
 */
date: string, 
/**
 * The last of those days, where the sources give no single one.
 */
dateAtLatest: string | null, 
/**
 * Whether it began; it ended otherwise.
 */
began: boolean, 
/**
 * What, one line.
 */
title: string, 
/**
 * The rule's id, where it is a rule.
 */
rule: string | null, 
/**
 * Where it is written.
 */
section: string, };

/**
 * A rule that an error text points to.
 */
export type Explained = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What a person should know of it, in Markdown.
 */
manual: string, 
/**
 * The error code that AWS gives with the text; null where the report doesn't tell.
 */
code: string | null, 
/**
 * The ids of the ways out that the rule offers.
 */
ways: Array<string>, };

/**
 * What a paste holds.
 */
export type Reading = { 
/**
 * The replication groups, then the clusters that are in none and the serverless caches, each in
 * the order of the text.
 */
clusters: Array<Found>, 
/**
 * The engine versions that AWS offers, such as `redis 7.1`, for `cluster.offeredVersions`: every
 * draft here has them already. Null where the text doesn't hold the list, or not all of it.
 */
offeredVersions: Array<string> | null, 
/**
 * What was set aside, dropped or odd in the text as a whole.
 */
notes: Array<Note>, };

/**
 * A replication group, a cluster that is in none, or a serverless cache.
 */
export type Found = { 
/**
 * The id of the group, cluster or cache; null where the text names none.
 */
id: string | null, 
/**
 * One line to choose it by.
 */
summary: string, 
/**
 * What was read of it: `cluster.*` fields of the input, and `request.*` where the text holds a change.
 */
draft: Pick<Input, 'cluster' | 'request'>, 
/**
 * The change that the text holds; null where it only describes.
 */
planned: Planned | null, 
/**
 * What is odd about it, and what was taken or left out for that reason.
 */
notes: Array<Note>, 
/**
 * What isn't in the text, each with the command that prints it.
 */
missing: Array<Missing>, };

/**
 * Something to know about what was read.
 */
export type Note = { 
/**
 * The path of the input field that it is about; null where it is about none.
 */
field: string | null, 
/**
 * One or two sentences.
 */
text: string, };

/**
 * Facts that the text doesn't hold.
 */
export type Missing = { 
/**
 * The paths of the input fields that hang on it.
 */
fields: Array<string>, 
/**
 * What isn't there.
 */
because: string, 
/**
 * The AWS CLI command whose output holds it.
 */
command: string, };

/**
 * A change that a text holds, beside the facts of the cluster. What it asks for stands in the draft's `request.*` fields.
 */
export type Planned = { 
/**
 * What makes the change.
 */
tool: Tool, 
/**
 * How the tool names it: `aws_elasticache_replication_group.main`, a logical id, or the first words of a command.
 */
address: string, 
/**
 * What happens to the cluster.
 */
action: Action, 
/**
 * For `replace` and `delete`: what forces it, a phrase each, such as `engine_version would go down from 7.0 to 6.2`.
 * Empty where the text doesn't say.
 */
because: Array<string>, };

/**
 * What makes a change.
 */
export type Tool = "command" | "terraform" | "cloudformation";

/**
 * What happens to a cluster.
 */
export type Action = "modify" | "replace" | "create" | "delete" | "nothing";

/** What `check` and `verdict` throw for an input that can't be read. */
export interface InputError extends Error {
  /** `missing`, `unknown-field`, `invalid` or `contradiction`. */
  code: string;
  /** The path of the field, where the fault has one. */
  field: string | null;
}
