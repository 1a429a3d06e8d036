//! The whole way once: WIT, `bindgen!`, an import on the host's state, a host resource, a typed call, a trap.
//!
//! The guest is a real component made by the Rust toolchain; its source and recipe are in `guests/greeter`.

use std::collections::HashMap;
use windlass::component::{Component, HasSelf, Linker, Resource, ResourceTable};
use windlass::{Engine, Result, Store, Trap};

windlass::component::bindgen!({ path: "guests/greeter/wit", with: { "example:greeter/desk.card": Card } });
use example::greeter::desk::{Host, HostCard, Visitor};

/// What the host keeps for its guest.
#[derive(Default)]
struct FrontDesk {
    visits: HashMap<String, u32>,
    cards: ResourceTable,
}

/// The host's side of the resource `card`.
pub struct Card {
    title: String,
    lines: Vec<String>,
}

impl Host for FrontDesk {
    fn arrive(&mut self, name: String) -> Visitor {
        let visits = self.visits.entry(name.clone()).or_default();
        *visits += 1;
        Visitor { name, visits: *visits }
    }
}

impl HostCard for FrontDesk {
    fn new(&mut self, title: String) -> Resource<Card> {
        self.cards.push(Card { title, lines: Vec::new() }).expect("room for a card")
    }

    fn write(&mut self, card: Resource<Card>, line: String) -> u32 {
        let card = self.cards.get_mut(&card).expect("a card of this desk");
        card.lines.push(line);
        card.lines.len() as u32
    }

    fn drop(&mut self, card: Resource<Card>) -> Result<()> {
        let card = self.cards.delete(card)?;
        println!("the guest hands in its card: {:?} {:?}", card.title, card.lines);
        Ok(())
    }
}

fn main() -> Result<()> {
    let engine = Engine::default();
    let component = Component::from_file(&engine, concat!(env!("CARGO_MANIFEST_DIR"), "/guests/greeter.wasm"))?;
    let mut linker = Linker::new(&engine);
    Greeter::add_to_linker::<_, HasSelf<_>>(&mut linker, |desk: &mut FrontDesk| desk)?;

    let mut store = Store::new(&engine, FrontDesk::default());
    let greeter = Greeter::instantiate(&mut store, &component, &linker)?;
    let names = ["Ada", "Grace", "Ada"].map(String::from);
    for greeting in greeter.call_greet(&mut store, &names)? {
        println!("{greeting}");
    }
    println!("12 slices for 4: {} each", greeter.call_share_cake(&mut store, 12, 4)?);

    // A guest's bug is an error here, with the path that led to it, and only this instance is lost.
    let error = greeter.call_share_cake(&mut store, 12, 0).expect_err("nobody came");
    println!("12 slices for 0: {:?}\n{error:?}", error.downcast_ref::<Trap>());

    let again = Greeter::instantiate(&mut store, &component, &linker)?;
    println!("a new instance goes on: {} each", again.call_share_cake(&mut store, 9, 3)?);
    Ok(())
}
