//! A fleet of 10,000 clusters in one describe document: reading and judging in the worker, beside what `JSON.parse` needs for the
//! same bytes; and what the page does meanwhile.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Visit, until};

use crate::middle;

/// How many clusters there are, and how often they are judged.
const CLUSTERS: usize = 10_000;
const TURNS: usize = 5;

/// The document, as `describe-cache-clusters` prints it, indented as the AWS CLI does.
const MAKE: &str = "
const versions = ['7.0.7', '6.2.6', '5.0.6', '7.1.0', '4.0.10', '3.2.10'];
const cluster = (number) => ({
  CacheClusterId: `sessions-${String(number).padStart(5, '0')}`,
  ClientDownloadLandingPage: 'https://console.aws.amazon.com/elasticache/home#client-download:',
  CacheNodeType: ['cache.m5.large', 'cache.m4.xlarge', 'cache.t3.micro'][number % 3],
  Engine: 'redis',
  EngineVersion: versions[number % versions.length],
  CacheClusterStatus: 'available',
  NumCacheNodes: 1,
  PreferredAvailabilityZone: 'eu-west-1a',
  CacheClusterCreateTime: '2021-03-04T09:12:33.123000+00:00',
  PreferredMaintenanceWindow: 'sun:05:00-sun:06:00',
  PendingModifiedValues: {},
  CacheSecurityGroups: [],
  CacheParameterGroup: { CacheParameterGroupName: 'default.redis7', ParameterApplyStatus: 'in-sync', CacheNodeIdsToReboot: [] },
  CacheSubnetGroupName: 'default',
  AutoMinorVersionUpgrade: true,
  SecurityGroups: [{ SecurityGroupId: 'sg-0123456789abcdef0', Status: 'active' }],
  SnapshotRetentionLimit: 0,
  SnapshotWindow: '03:00-04:00',
  AuthTokenEnabled: false,
  TransitEncryptionEnabled: false,
  AtRestEncryptionEnabled: false,
  ARN: `arn:aws:elasticache:eu-west-1:111122223333:cluster:sessions-${String(number).padStart(5, '0')}`,
  ReplicationGroupLogDeliveryEnabled: false,
  LogDeliveryConfigurations: [],
  NetworkType: 'ipv4',
  IpDiscovery: 'ipv4',
});
window.made = JSON.stringify({ CacheClusters: Array.from({ length: arguments[0] }, (_, number) => cluster(number)) }, null, 4);
return new TextEncoder().encode(made).length;
";

/// One worker of the page's own script, and a turn after the other.
const RUN: &str = "
const [how, turns] = arguments_;
const script = document.querySelector('script[type=module]').src;
const wasm = performance.getEntriesByType('resource').map((it) => it.name).find((it) => it.endsWith('.wasm'));
const program = await WebAssembly.compile(await (await fetch(wasm)).arrayBuffer());
const worker = new Worker(script, { type: 'module' });
worker.postMessage({ program });
const bytes = new TextEncoder().encode(made);
const found = [];
for (let turn = 0; turn < turns; turn += 1) {
  let start = performance.now();
  const parsed = JSON.parse(new TextDecoder().decode(bytes)).CacheClusters.length;
  const parse = performance.now() - start;
  const blob = new Blob([bytes]);
  let rows = 0;
  found.push(await new Promise((done) => {
    let read;
    worker.onmessage = ({ data: [what, text] }) => {
      if (what === 'took') read ??= performance.now() - start;
      if (what === 'rows') rows += text.length;
      if (what === 'done') done([parse, read, performance.now() - start - read, rows, parsed]);
    };
    start = performance.now();
    worker.postMessage({ judge: how, inputs: [{ name: 'clusters.json', blob }] });
  }));
}
worker.terminate();
return found;
";

/// The page itself, from the press to the table.
const PRESS: &str = "
const long = [];
const watch = new PerformanceObserver((list) => list.getEntries().forEach((it) => long.push(Math.round(it.duration))));
watch.observe({ type: 'longtask' });
const start = performance.now();
document.querySelector('#judge').click();
await new Promise((done) => {
  const look = () => (document.querySelector('#grid [data-row]') ? done() : setTimeout(look, 5));
  look();
});
const table = performance.now() - start;
await new Promise((done) => setTimeout(done, 1000));
const grid = document.querySelector('#grid');
const frames = [];
let before = performance.now();
for (let step = 0; step < 120; step += 1) {
  grid.scrollTop += 997;
  await new Promise((done) => requestAnimationFrame(done));
  frames.push(performance.now() - before);
  before = performance.now();
}
return [table, long, Math.max(...frames), document.querySelectorAll('#grid [data-row]').length];
";

/// Judges, and prints what it took.
pub(crate) fn measure(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_page("fleet/index.html");
    until("the page", || (visit.count("#app[data-ready]") == 1).then_some(()));
    let bytes = visit.script(MAKE, &[json!(CLUSTERS)]);
    let fields = [
        ("edition", "2026"),
        ("now", "2026-11-25T10:00:00Z"),
        ("request.engineVersion", "7.1"),
        ("request.applyImmediately", "true"),
    ];
    let how = fields.map(|(path, text)| format!("{path}\u{1f}{text}\u{1e}")).concat();
    let how = how + "{\"acknowledgements\": []}";
    let found = browser.script_async(RUN, &[json!(how), json!(TURNS)]);
    let number =
        |turn: &Value, place: usize| turn.get(place).and_then(Value::as_f64).unwrap_or(f64::NAN);
    println!(
        "{CLUSTERS} clusters in a describe document of {bytes} bytes, in Chromium, processor as it is; in ms"
    );
    println!("         JSON.parse  reading in the worker  judging, with rows as JSON");
    let mut columns = [vec![], vec![], vec![]];
    for (turn, place) in found.as_array().into_iter().flatten().zip(1..) {
        let [parse, read, judge] = [0, 1, 2].map(|place| number(turn, place));
        println!("  {place}      {parse:>11.0}  {read:>21.0}  {judge:>10.0}");
        for (column, it) in columns.iter_mut().zip([parse, read, judge]) {
            column.push(it);
        }
    }
    let [parse, read, judge] = columns.map(|column| middle(&column).0);
    println!("  median {parse:>11.0}  {read:>21.0}  {judge:>10.0}");
    println!(
        "  judging adds {:.0} % of reading there, {:.0} % of JSON.parse",
        100.0 * judge / read,
        100.0 * judge / parse
    );

    let drop = "const all = new DataTransfer();\
        all.items.add(new File([made], 'clusters.json'));\
        pick('#app').dispatchEvent(new DragEvent('drop', { dataTransfer: all, bubbles: true, cancelable: true }));\
        const version = pick('#wish-version');\
        version.value = '7.1';\
        version.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    let _ = visit.script(drop, &[]);
    until("the file", || (visit.count(".files-given li") == 1).then_some(()));
    let seen = browser.script_async(PRESS, &[]);
    println!(
        "  from the press to the table {:.0} ms; tasks over 50 ms in the page: {}; scrolling 120 steps, the longest frame {:.0} ms, {} rows there\n",
        number(&seen, 0),
        seen.get(1).unwrap_or(&Value::Null),
        number(&seen, 2),
        number(&seen, 3),
    );
}
