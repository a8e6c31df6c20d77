use corpus::article::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let text = std::fs::read_to_string(&args[1]).unwrap();
    let mut collection = Collection::default();
    for one in text.split('\x02') {
        let p: Vec<&str> = one.splitn(4, '\x01').collect();
        collection.articles.push(Article::from_lines(p[0], p[1], p[3].to_owned()));
    }
    print!("{}", corpus::compare::background::count(&collection));
}
