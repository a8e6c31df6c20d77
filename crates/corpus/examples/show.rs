use corpus::article::*;
use corpus::compare::*;
use corpus::quote;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let text = std::fs::read_to_string(&args[1]).unwrap();
    let limit: usize = args.get(3).map_or(usize::MAX, |n| n.parse().unwrap());
    let mut collection = Collection::default();
    for one in text.split('\x02').take(limit) {
        let p: Vec<&str> = one.splitn(4, '\x01').collect();
        let mut a = Article::from_lines(p[0], p[1], p[3].to_owned());
        a.date = Date::parse(p[2]);
        collection.articles.push(a);
    }
    let what = args[2].as_str();
    let start = std::time::Instant::now();
    let quotes = quote::extract(&collection, &[]).unwrap_or_default();
    eprintln!("quotes {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let c = compile(&collection, &quotes, vec![]);
    eprintln!("compile {:?}", start.elapsed());
    let art = |i: corpus::span::ArticleIndex| collection.get(i).unwrap();
    let sl = |i: corpus::span::ArticleIndex, s: corpus::span::Span| art(i).slice(s).to_owned();
    if what == "figures" {
        for f in &c.figures {
            println!(
                "{}[{}] {:?} | {:?} {:?} {:?} | counts: {} | by: {}",
                art(f.article).id,
                f.paragraph,
                sl(f.article, f.span),
                f.value,
                f.approximation,
                f.unit,
                sl(f.article, f.counted),
                f.said_by.map_or(String::new(), |s| sl(f.article, s))
            );
        }
    }
    if what == "figures" || what == "groups" {
        for g in &c.figure_groups {
            println!("GROUP differs={}", g.differs);
            for n in &g.figures {
                let f = &c.figures[*n as usize];
                let a = art(f.article);
                let sp = a.paragraphs[f.paragraph as usize].span;
                let s = corpus::text::sentences(a.slice(sp))
                    .into_iter()
                    .map(|s| s.shift(sp.start()))
                    .find(|s| s.contains(f.span))
                    .unwrap_or(sp);
                println!("   {} {:?} | {}", a.id, f.value, a.slice(s));
            }
        }
    }
    if what == "dates" {
        for d in &c.dates {
            println!(
                "{}[{}] {:?} = {} .. {} {:?}",
                art(d.article).id,
                d.paragraph,
                sl(d.article, d.span),
                d.from,
                d.to,
                d.reckoning
            );
        }
    }
    if what == "names" {
        for n in &c.names {
            println!("{} {:?} {}", n.canonical, n.kind, n.mentions());
            for u in &n.uses {
                println!(
                    "    {}: {} | {}",
                    art(u.article).id,
                    u.spellings
                        .iter()
                        .map(|s| format!("{} {}", sl(u.article, s.span), s.count))
                        .collect::<Vec<_>>()
                        .join("; "),
                    u.labels
                        .iter()
                        .map(|s| format!("{} {}", sl(u.article, s.span), s.count))
                        .collect::<Vec<_>>()
                        .join("; ")
                );
            }
        }
    }
    if what == "matters" {
        for m in &c.matters {
            println!(
                "## {} {:?} {}",
                m.id,
                m.label,
                m.anchors
                    .iter()
                    .map(|a| match a {
                        Anchor::Name(n) => format!("N:{}", c.names[n.0 as usize].canonical),
                        Anchor::Figure(f) => format!("F:{f}"),
                        Anchor::Date(d) => format!("D:{d}"),
                        Anchor::Words(w) => format!("W:{w}"),
                        Anchor::Quote(q) => format!("Q:{q}"),
                    })
                    .collect::<Vec<_>>()
                    .join(" | ")
            );
            for p in &m.passages {
                println!("    {}[{}] {}", art(p.article).id, p.paragraph, sl(p.article, p.span));
            }
        }
        println!("{} matters {:?}", c.matters.len(), c.cut);
    }
}
