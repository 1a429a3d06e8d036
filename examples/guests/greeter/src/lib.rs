wit_bindgen::generate!({ world: "greeter", path: "wit" });

use example::greeter::desk::{arrive, Card};

struct Greeter;

impl Guest for Greeter {
    fn greet(names: Vec<String>) -> Vec<String> {
        let card = Card::new("Today's visitors");
        names
            .iter()
            .map(|name| {
                let visitor = arrive(name);
                let line = card.write(&format!("{} was here", visitor.name));
                match visitor.visits {
                    1 => format!("Welcome, {}! (line {line})", visitor.name),
                    n => format!("Welcome back, {}: visit number {n} (line {line})", visitor.name),
                }
            })
            .collect()
    }

    fn share_cake(slices: u32, guests: u32) -> u32 {
        assert!(guests > 0, "nobody came");
        slices / guests
    }
}

export!(Greeter);
