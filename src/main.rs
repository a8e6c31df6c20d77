fn main() {
    parallax_web::start();
}
