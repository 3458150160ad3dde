//! How fast the engine is, over the points of the sweep, on one core: `cargo xtask bench`.
//!
//! The measure is a function written by hand that only decides, over the same points: it has no
//! reasons, no ways out, no editions, and takes numbers where the engine takes an input.

mod by_hand;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use upgrade_check_core::{Draft, OpenFact, Request, Verdict, evaluate, verdict};
use upgrade_check_tests::sweep::{draft, situations};

/// One in so many points of the sweep: a prime, so that all dimensions are mixed.
const STEP: usize = 997;

/// The facts that a verdict can turn on.
const OPEN: [OpenFact; 8] = [
    OpenFact::Mode,
    OpenFact::Version,
    OpenFact::NodeType,
    OpenFact::MultiAz,
    OpenFact::PendingVersion,
    OpenFact::PendingNodeType,
    OpenFact::TransitEncryption,
    OpenFact::AtRestEncryption,
];

fn requests() -> Vec<(Draft, Request)> {
    let drafts = situations().step_by(STEP).map(|situation| draft(&situation));
    drafts.filter_map(|draft| Request::read(&draft).ok().map(|request| (draft, request))).collect()
}

fn engine(criterion: &mut Criterion) {
    let mixed = requests();
    let complete: Vec<_> =
        mixed.iter().filter(|(_, request)| OPEN.iter().all(|fact| request.knows(*fact))).collect();
    let points: Vec<by_hand::Point> =
        complete.iter().map(|(draft, request)| by_hand::Point::of(draft, request)).collect();
    for ((draft, request), point) in complete.iter().zip(&points) {
        assert_eq!(by_hand::decide(point), verdict(request).verdict, "{draft:?}");
    }

    let mut group = criterion.benchmark_group("complete");
    group.throughput(Throughput::Elements(complete.len() as u64));
    group.bench_function("verdict by hand", |bencher| {
        bencher.iter(|| points.iter().map(|it| by_hand::decide(black_box(it)) as u64).sum::<u64>());
    });
    group.bench_function("verdict", |bencher| {
        bencher.iter(|| {
            complete.iter().map(|(_, it)| verdict(black_box(it)).verdict as u64).sum::<u64>()
        });
    });
    group.bench_function("report", |bencher| {
        bencher.iter(|| {
            complete.iter().map(|(_, it)| evaluate(black_box(it)).findings.len()).sum::<usize>()
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("mixed");
    group.throughput(Throughput::Elements(mixed.len() as u64));
    group.bench_function("verdict", |bencher| {
        bencher.iter(|| {
            mixed.iter().map(|(_, it)| verdict(black_box(it)).verdict as u64).sum::<u64>()
        });
    });
    group.bench_function("report", |bencher| {
        bencher.iter(|| {
            mixed.iter().map(|(_, it)| evaluate(black_box(it)).findings.len()).sum::<usize>()
        });
    });
    group.bench_function("report as JSON", |bencher| {
        bencher.iter(|| {
            let json = |request: &Request| {
                serde_json::to_string(&evaluate(request).view(request)).map_or(0, |text| text.len())
            };
            mixed.iter().map(|(_, it)| json(black_box(it))).sum::<usize>()
        });
    });
    group.bench_function("reading the input", |bencher| {
        bencher
            .iter(|| mixed.iter().filter(|(it, _)| Request::read(black_box(it)).is_ok()).count());
    });
    group.finish();

    let share = |wanted: Verdict| {
        mixed.iter().filter(|(_, request)| verdict(request).verdict == wanted).count()
    };
    println!(
        "{} points, {} of them complete; {} allowed, {} deferred, {} blocked, {} undetermined",
        mixed.len(),
        complete.len(),
        share(Verdict::Allowed),
        share(Verdict::Deferred),
        share(Verdict::Blocked),
        share(Verdict::Undetermined)
    );
}

criterion_group!(benches, engine);
criterion_main!(benches);
