//! How long one reply takes against 10, 100, all shipped and 10,000 rules, as it grows from 10 to 10,000 words, beside
//! a `RegexSet` of the same 100 phrases (which answers yes or no only, without the words). The table of a run stands
//! in docs/benchmarks.md.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rounds::content::load_embedded;
use rounds::rubric::rule::{Cond, Example, MoveFile, MoveGroup};
use rounds::rubric::{Context, Rulebook};

const REPLY: &str = "So you stand at the door with the cart outside and the band under the blanket, forty seconds each time, \
    and that must wear you out by midnight. What does it look like when two alarms go off at once? I'll come up at seven \
    tomorrow and watch one round, and if it fails before then call me, not the desk. ";
const VERBS: [&str; 10] =
    ["scan", "print", "chart", "call", "watch", "order", "check", "sign", "wait", "move"];
const THINGS: [&str; 10] =
    ["band", "label", "cart", "door", "note", "list", "dose", "bed", "phone", "screen"];

fn reply(words: usize) -> String {
    REPLY.split_whitespace().cycle().take(words).collect::<Vec<_>>().join(" ")
}

/// The first hundred are made of the words of the reply; the others also want a made-up word.
fn phrases(n: usize) -> Vec<(&'static str, String)> {
    const SYLLABLES: [&str; 10] = ["ba", "ke", "lo", "mi", "nu", "pa", "re", "so", "ti", "zu"];
    let made_up = |i: usize| [i / 100 % 10, i / 1000 % 10, i % 10].map(|d| SYLLABLES[d]).concat();
    (0..n)
        .map(|i| {
            let thing = THINGS[i / 10 % 10];
            let thing = if i < 100 { thing.to_string() } else { format!("{thing} .. {}", made_up(i)) };
            (VERBS[i % 10], thing)
        })
        .collect()
}

fn book(n: usize) -> Rulebook {
    let moves = phrases(n).into_iter().enumerate().map(|(i, (verb, thing))| MoveFile {
        id: format!("m{i}"),
        group: MoveGroup::Asking,
        label: String::new(),
        tell: String::new(),
        when: Cond::Say(format!("({verb}|see|use) .. {thing}")),
        card: None,
        near: Vec::new(),
        hits: vec![Example::R(format!("{verb} the {thing}"))],
        misses: Vec::new(),
    });
    Rulebook::compile(Vec::new(), moves.collect(), Vec::new(), Vec::new(), None, Vec::new(), Vec::new()).0
}

fn growth(c: &mut Criterion) {
    let shipped = load_embedded();
    let ctx = Context { persona_line: "It fires all night and nobody comes.".into(), ..Context::default() };
    let (ten, hundred, many) = (book(10), book(100), book(10_000));
    let patterns = phrases(100)
        .into_iter()
        .map(|(verb, thing)| format!(r"(?i)\b(?:{verb}|see|use)\w*\W+(?:\w+\W+){{0,3}}{thing}\w*\b"));
    // Gaps of any word make the automaton of a hundred such patterns larger than the usual limit.
    let set = regex::RegexSetBuilder::new(patterns)
        .size_limit(1 << 28)
        .dfa_size_limit(1 << 28)
        .build()
        .expect("the patterns are well formed");
    let mut group = c.benchmark_group("reply");
    group.sample_size(20).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    for words in [10, 40, 100, 1_000, 10_000] {
        let text = reply(words);
        group.throughput(Throughput::Elements(words as u64));
        for (name, book) in
            [("10 rules", &ten), ("100 rules", &hundred), ("shipped", &shipped.rules), ("10000 rules", &many)]
        {
            group.bench_with_input(BenchmarkId::new(name, words), &text, |b, text| {
                b.iter(|| book.detect(black_box(text), &ctx));
            });
        }
        group.bench_with_input(BenchmarkId::new("RegexSet of 100", words), &text, |b, text| {
            b.iter(|| set.matches(black_box(text)).len());
        });
    }
    group.finish();
}

criterion_group!(benches, growth);
criterion_main!(benches);
